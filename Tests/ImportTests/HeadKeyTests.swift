import Import
import Testing

@Suite struct HeadKeyTests {
  @Test func `heads that differ only in case, blanks and signs are one head`() {
    #expect(headKey("No. Reg") == headKey("NO REG"))
    #expect(headKey(" Tempat / Tgl. Lahir ") == headKey("tempat tgl lahir"))
  }

  @Test func `heads of other words stay apart`() {
    #expect(headKey("Minat 1") != headKey("Minat 2"))
  }
}
