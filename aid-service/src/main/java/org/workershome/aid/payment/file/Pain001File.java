package org.workershome.aid.payment.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.workershome.kit.ids.Clocks;

/**
 * ISO 20022 customer credit transfer initiation, one payment information block. The two versions
 * differ in their name space and in the form of the execution date only, as far as we use them.
 */
final class Pain001File implements FileWriter {
  private static final int NAME = 140;

  private final String version;
  private final boolean dateIsWrapped;

  private Pain001File(String version, boolean dateIsWrapped) {
    this.version = version;
    this.dateIsWrapped = dateIsWrapped;
  }

  static Pain001File of2009() {
    return new Pain001File("pain.001.001.03", false);
  }

  static Pain001File of2019() {
    return new Pain001File("pain.001.001.09", true);
  }

  @Override
  public void write(FileHead head, Iterable<FileLine> lines, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("Document");
      xml.writeDefaultNamespace("urn:iso:std:iso:20022:tech:xsd:" + version);
      xml.writeStartElement("CstmrCdtTrfInitn");
      header(xml, head);
      xml.writeStartElement("PmtInf");
      information(xml, head);
      for (FileLine line : lines) {
        transfer(xml, line);
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void header(XMLStreamWriter xml, FileHead head) throws XMLStreamException {
    OffsetDateTime at =
        head.createdAt().truncatedTo(ChronoUnit.SECONDS).atZone(Clocks.ZONE).toOffsetDateTime();
    xml.writeStartElement("GrpHdr");
    text(xml, "MsgId", head.messageId());
    text(xml, "CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
    text(xml, "NbOfTxs", String.valueOf(head.count()));
    text(xml, "CtrlSum", head.total().toString());
    xml.writeStartElement("InitgPty");
    text(xml, "Nm", XmlText.atMost(NAME, head.requireDebtor().name()));
    end(xml, 2);
  }

  private void information(XMLStreamWriter xml, FileHead head) throws XMLStreamException {
    Debtor debtor = head.requireDebtor();
    text(xml, "PmtInfId", head.messageId());
    text(xml, "PmtMtd", "TRF");
    text(xml, "BtchBookg", "true");
    text(xml, "NbOfTxs", String.valueOf(head.count()));
    text(xml, "CtrlSum", head.total().toString());
    if (dateIsWrapped) {
      xml.writeStartElement("ReqdExctnDt");
      text(xml, "Dt", head.executeOn().toString());
      xml.writeEndElement();
    } else {
      text(xml, "ReqdExctnDt", head.executeOn().toString());
    }
    xml.writeStartElement("Dbtr");
    text(xml, "Nm", XmlText.atMost(NAME, debtor.name()));
    xml.writeEndElement();
    account(xml, "DbtrAcct", debtor.account());
    xml.writeStartElement("DbtrAgt");
    xml.writeStartElement("FinInstnId");
    xml.writeStartElement("ClrSysMmbId");
    xml.writeStartElement("ClrSysId");
    text(xml, "Cd", "CNAPS");
    xml.writeEndElement();
    text(xml, "MmbId", debtor.bankCode());
    xml.writeEndElement();
    text(xml, "Nm", XmlText.atMost(NAME, debtor.bankName()));
    end(xml, 2);
    text(xml, "ChrgBr", "DEBT");
  }

  private static void transfer(XMLStreamWriter xml, FileLine line) throws XMLStreamException {
    xml.writeStartElement("CdtTrfTxInf");
    xml.writeStartElement("PmtId");
    text(xml, "EndToEndId", FileHead.plain(line.id()));
    xml.writeEndElement();
    xml.writeStartElement("Amt");
    xml.writeStartElement("InstdAmt");
    xml.writeAttribute("Ccy", "CNY");
    xml.writeCharacters(line.amount().toString());
    end(xml, 2);
    xml.writeStartElement("CdtrAgt");
    xml.writeStartElement("FinInstnId");
    text(xml, "Nm", XmlText.atMost(NAME, line.bank()));
    end(xml, 2);
    xml.writeStartElement("Cdtr");
    text(xml, "Nm", XmlText.atMost(NAME, line.name()));
    xml.writeEndElement();
    account(xml, "CdtrAcct", line.card());
    xml.writeStartElement("RmtInf");
    text(xml, "Ustrd", "工会帮扶款");
    end(xml, 2);
  }

  /** No IBAN in China: the account's number as the bank knows it. */
  private static void account(XMLStreamWriter xml, String name, String number)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeStartElement("Id");
    xml.writeStartElement("Othr");
    text(xml, "Id", number);
    end(xml, 3);
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void end(XMLStreamWriter xml, int elements) throws XMLStreamException {
    for (int i = 0; i < elements; i++) {
      xml.writeEndElement();
    }
  }
}
