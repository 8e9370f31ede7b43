import Page
import Testing

@Suite struct RequestTests {
  @Test func `a program is told from a person by what it accepts`() {
    #expect(Request(.get, "/", headers: ["accept": "application/json"]).wantsJSON)
    #expect(!Request(.get, "/", headers: ["accept": "text/html,application/json;q=0.9"]).wantsJSON)
    #expect(!Request(.get, "/").wantsJSON)
    #expect(
      Request(.post, "/", headers: ["accept": "*/*", "content-type": "application/json; charset=utf-8"]).wantsJSON)
    #expect(!Request(.post, "/", headers: ["content-type": "application/jsonx"]).isJSON)
  }

  @Test func `a cookie is found by its whole name`() {
    let request = Request(.get, "/", headers: ["cookie": "xbekal=1; bekal=2;bekal_said=a=b; empty="])
    #expect(request.cookie("bekal") == "2")
    #expect(request.cookie("bekal_said") == "a=b")
    #expect(request.cookie("empty") == nil)
    #expect(request.cookie("said") == nil)
  }

  @Test func `a header is found whatever its case`() {
    #expect(Response(200, headers: [("Set-Cookie", "a"), ("set-cookie", "b")]).header("SET-COOKIE") == "a")
  }
}
