/// The XMP packet of a document (ISO 16684-1): what its information dictionary says, in XML.
struct Metadata {
  let document: Document
  let date: TimeStamp

  var xml: String {
    let language = document.language.rawValue
    let subject = document.subject.isEmpty ? "" : "\n   <dc:description>\(each(document.subject))</dc:description>"
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:xmp="http://ns.adobe.com/xap/1.0/">
         <dc:format>application/pdf</dc:format>
         <dc:title>\(each(document.title))</dc:title>\(subject)
         <dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>
         <xmp:CreatorTool>Bekal</xmp:CreatorTool>
         <xmp:CreateDate>\(date.text)</xmp:CreateDate>
         <xmp:ModifyDate>\(date.text)</xmp:ModifyDate>
         <xmp:MetadataDate>\(date.text)</xmp:MetadataDate>
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  /// Words for readers of any language.
  private func each(_ words: String) -> String {
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(Metadata.escaped(words))</rdf:li></rdf:Alt>"
  }

  private static func escaped(_ words: String) -> String {
    Document.Text.printable(words).map { character in
      switch character {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case _: String(character)
      }
    }.joined()
  }
}
