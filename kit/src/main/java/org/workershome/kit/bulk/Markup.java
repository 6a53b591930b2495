package org.workershome.kit.bulk;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One part of a workbook, element by element. The parser is the JDK's own, without DTDs. */
final class Markup {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  Markup(InputStream in, int maxCell) throws XMLStreamException {
    // A character may be written as a reference of nine characters.
    reader =
        FACTORY.createXMLStreamReader(
            new MarkupGuard(
                new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                maxCell * 10 + 1_024));
  }

  /** Goes to the next start or end of an element; false at the end of the part. */
  boolean next() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("an entity");
      }
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  @Nullable String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  /** The attribute of that local name, whatever its namespace. */
  @Nullable String anyAttribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)
          && reader.getAttributePrefix(i) != null
          && !reader.getAttributePrefix(i).isEmpty()) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The text of an element that holds only text; the element is then at its end. */
  String text() throws XMLStreamException {
    return reader.getElementText();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("an external entity");
        });
    return factory;
  }
}
