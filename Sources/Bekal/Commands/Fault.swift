import Access
import Foundation
import Language
import Server
import Store

/// Why a command ends early: the exit status of `contracts.md` and a sentence for a person.
package struct Fault: Error {
  /// 1 the answer is no; 2 bad input or usage; 3 limit; 4 infeasible; 5 refused; 70 a defect.
  let status: Int32
  let sentence: String

  /// A fault with its exit status and sentence.
  package init(_ status: Int32, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  /// What an error of the store or the key means on the command line.
  package init(_ error: any Error) {
    switch error {
    case let fault as Fault: self = fault
    case let listening as Listening.Refusal: self.init(2, listening.phrase.said)
    case let facility as Institution.Refusal: self.init(2, facility.phrase.said)
    case let backup as BackupError: self.init(2, backup.phrase.said)
    case let explained as any Explained: self.init(5, explained.phrase.said)
    case let store as StoreError:
      self.init(store.words == nil ? 70 : 2, store.words?.said ?? "\(store)")
    case let recovery as RecoveryError: self.init(2, recovery.phrase.said)
    case is SocketClient.Lost: self.init(70, CommandWords.serverLost.said)
    case let key as MasterKeyError: self.init(2, key.phrase.said)
    case _: self.init(70, "\(error)")
    }
  }

  /// Says the sentence on standard error and ends the process.
  func leave() -> Never {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
    Foundation.exit(status)
  }
}

extension MasterKeyError {
  var phrase: Phrase {
    switch self {
    case .absent(let path):
      Phrase(
        id: "Berkas kunci \(path) tidak ada. Beri --key FILE atau BEKAL_KEY_FILE, atau pulihkan dari lembar pemulihan.",
        en:
          "The key file \(path) is not there. Give --key FILE or BEKAL_KEY_FILE, or restore it from the recovery sheet."
      )
    case .readableByOthers(let path):
      Phrase(
        id: "Berkas kunci \(path) dapat dibaca orang lain. Jalankan: chmod 600 \(path)",
        en: "Others can read the key file \(path). Run: chmod 600 \(path)")
    case .unreadable(let path):
      Phrase(id: "\(path) bukan berkas kunci Bekal yang utuh.", en: "\(path) is not a whole Bekal key file.")
    case .alreadyThere(let path):
      Phrase(
        id: "\(path) sudah ada; kunci tidak pernah ditimpa. Pindahkan berkas itu dahulu.",
        en: "\(path) is already there; a key is never written over. Move that file first.")
    case .unwritable(let path):
      Phrase(id: "\(path) tidak dapat ditulis.", en: "\(path) cannot be written.")
    }
  }
}

extension RecoveryError {
  var phrase: Phrase {
    switch self {
    case .length(let count):
      Phrase(
        id: "Lembar pemulihan memuat 13 kelompok berisi 5 huruf; terbaca \(count) huruf.",
        en: "A recovery sheet has 13 groups of 5 characters; \(count) characters were read.")
    case .group(let group):
      Phrase(
        id: "Kelompok \(group) salah ketik. Periksa lembarnya.", en: "Group \(group) is mistyped. Check the sheet.")
    case .sum:
      Phrase(
        id: "Kelompok-kelompok ini bukan dari satu lembar yang sama.",
        en: "These groups are not all of one sheet.")
    }
  }
}
