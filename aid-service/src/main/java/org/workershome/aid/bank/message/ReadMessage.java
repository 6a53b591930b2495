package org.workershome.aid.bank.message;

import java.nio.charset.Charset;

/** Reads whatever a bank may send, and nothing else. */
public final class ReadMessage {
  private static final String ISO = "urn:iso:std:iso:20022:tech:xsd:";

  private ReadMessage() {}

  public static Said xml(byte[] bytes) throws Unreadable {
    String nameSpace = SafeXml.nameSpace(bytes);
    return switch (nameSpace) {
      case ISO + "pain.002.001.03", ISO + "pain.002.001.10" -> {
        SafeXml.validate(bytes, nameSpace);
        yield Pain002Reader.read(bytes);
      }
      case ISO + "camt.054.001.02", ISO + "camt.054.001.08" -> {
        SafeXml.validate(bytes, nameSpace);
        yield Camt054Reader.read(bytes);
      }
      default ->
          throw new Unreadable(
              "UNKNOWN_MESSAGE", "不支持该种报文", "This kind of message is not known here");
    };
  }

  public static Said delimited(byte[] bytes, Charset charset) throws Unreadable {
    return DelimitedReader.read(bytes, charset);
  }
}
