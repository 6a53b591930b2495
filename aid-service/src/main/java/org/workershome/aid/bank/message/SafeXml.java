package org.workershome.aid.bank.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stax.StAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads XML of strangers: no document type, no entity but the five of XML itself, nothing from
 * outside, UTF-8 alone, and limits on depth and length. A stream: nothing is held but the way down.
 */
final class SafeXml {
  private static final int DEEPEST = 32;
  private static final int LONGEST_TEXT = 4096;

  /** Schemas that are at hand, by name space. Immutable, and dear to make. */
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private SafeXml() {}

  /** Follows what is read. */
  interface Follower {
    /**
     * @param path local names from the root, such as {@code /Document/CstmrPmtStsRpt}
     */
    void begins(String path, @Nullable String currency) throws Unreadable;

    /**
     * @param text of an element without elements; empty for all others
     */
    void ends(String path, String text) throws Unreadable;
  }

  /** The root's name space, before anything else of it is believed. */
  static String nameSpace(byte[] xml) throws Unreadable {
    try {
      XMLStreamReader reader = reader(xml);
      while (reader.hasNext()) {
        if (step(reader) == XMLStreamReader.START_ELEMENT) {
          return String.valueOf(reader.getNamespaceURI());
        }
      }
      throw broken();
    } catch (XMLStreamException e) {
      throw broken();
    }
  }

  static void read(byte[] xml, Follower follower) throws Unreadable {
    try {
      XMLStreamReader reader = reader(xml);
      var path = new StringBuilder();
      var text = new StringBuilder();
      int depth = 0;
      while (reader.hasNext()) {
        switch (step(reader)) {
          case XMLStreamReader.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw new Unreadable("TOO_DEEP", "报文嵌套过深", "The message is nested too deep");
            }
            path.append('/').append(reader.getLocalName());
            text.setLength(0);
            follower.begins(path.toString(), reader.getAttributeValue(null, "Ccy"));
          }
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
            if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
              throw new Unreadable("TOO_LONG", "报文字段过长", "A field of the message is too long");
            }
            text.append(reader.getText());
          }
          case XMLStreamReader.END_ELEMENT -> {
            follower.ends(path.toString(), text.toString().strip());
            text.setLength(0);
            path.setLength(path.lastIndexOf("/"));
            depth--;
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw broken();
    }
  }

  /** Against the schema of its name space, where that is at hand. */
  static void validate(byte[] xml, String nameSpace) throws Unreadable {
    URL place =
        SafeXml.class.getResource(
            "/iso20022/" + nameSpace.substring(nameSpace.lastIndexOf(':') + 1) + ".xsd");
    if (place == null) {
      return;
    }
    try {
      Validator validator =
          SCHEMAS.computeIfAbsent(nameSpace, name -> schema(place)).newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.validate(new StAXSource(reader(xml)));
    } catch (SAXException | XMLStreamException | IOException e) {
      // Its words quote the content, where accounts are.
      throw new Unreadable(
          "NOT_VALID", "报文不符合 ISO 20022 规范", "The message is not valid against its schema");
    }
  }

  private static Schema schema(URL place) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return factory.newSchema(
          new javax.xml.transform.stream.StreamSource(Objects.requireNonNull(place).openStream()));
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("a schema of ours cannot be read: " + place, e);
    }
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException, Unreadable {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    String declared = reader.getCharacterEncodingScheme();
    String used = reader.getEncoding();
    if ((declared != null && !declared.equalsIgnoreCase("UTF-8"))
        || (used != null && !used.equalsIgnoreCase("UTF-8"))) {
      throw new Unreadable("ENCODING", "报文须为 UTF-8 编码", "The message has to be UTF-8");
    }
    return reader;
  }

  private static int step(XMLStreamReader reader) throws XMLStreamException, Unreadable {
    int event = reader.next();
    if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
      throw new Unreadable(
          "DOCTYPE", "报文不得含文档类型或实体", "A message holds no document type and no entities");
    }
    return event;
  }

  private static Unreadable broken() {
    return new Unreadable("BROKEN", "报文不完整或不是 XML", "The message is cut off, or not XML");
  }
}
