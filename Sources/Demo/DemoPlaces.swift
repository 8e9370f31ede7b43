/// Where the invented people live, with how many of them in 573, and the districts their identity numbers come from.
enum DemoPlaces {
  struct Regency: Sendable {
    let name: String
    let weight: Int
    /// Six digits and the name.
    let districts: [(String, String)]
  }

  static let regencies = [
    Regency(name: "Kab. Serang", weight: 287, districts: serang),
    Regency(name: "Kota Serang", weight: 43, districts: [("367301", "Serang"), ("367302", "Kasemen")]),
    Regency(name: "Kab. Lebak", weight: 41, districts: [("360214", "Rangkasbitung"), ("360213", "Maja")]),
    Regency(name: "Jakarta Barat", weight: 38, districts: [("317304", "Tambora"), ("317301", "Cengkareng")]),
    Regency(name: "Kota Cilegon", weight: 35, districts: [("367202", "Cilegon"), ("367208", "Citangkil")]),
    Regency(name: "Kota Tangerang", weight: 34, districts: [("367107", "Karawaci"), ("367105", "Cipondoh")]),
    Regency(name: "Kab. Tangerang", weight: 33, districts: [("360301", "Balaraja"), ("360318", "Cikupa")]),
    Regency(name: "Kab. Lampung Selatan", weight: 33, districts: [("180106", "Kalianda"), ("180104", "Natar")]),
    Regency(name: "Kab. Pandeglang", weight: 29, districts: [("360112", "Labuan"), ("360121", "Pandeglang")]),
  ]

  /// Where people were born, by weight.
  static let births = [("Serang", 150), ("Pandeglang", 120), ("Lebak", 110), ("Jakarta", 100), ("Cilegon", 93)]

  private static let serang = [
    ("360405", "Kramatwatu"), ("360406", "Waringinkurung"), ("360407", "Bojonegara"), ("360409", "Ciruas"),
    ("360411", "Kragilan"), ("360412", "Pontang"), ("360413", "Tirtayasa"), ("360414", "Tanara"), ("360415", "Cikande"),
    ("360416", "Kibin"), ("360417", "Carenang"), ("360418", "Binuang"), ("360419", "Petir"), ("360422", "Baros"),
    ("360423", "Cikeusal"), ("360424", "Pamarayan"), ("360425", "Kopo"), ("360426", "Jawilan"), ("360427", "Ciomas"),
    ("360428", "Pabuaran"), ("360429", "Padarincang"), ("360430", "Anyar"), ("360431", "Cinangka"),
    ("360432", "Mancak"), ("360433", "Gunungsari"), ("360434", "Bandung"),
  ]
}
