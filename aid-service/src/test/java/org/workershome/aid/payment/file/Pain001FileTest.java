package org.workershome.aid.payment.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.prowidesoftware.swift.model.mx.MxPain00100103;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.workershome.aid.core.bank.FileKind;
import org.xml.sax.SAXException;

/** The files of ISO 20022, held against its schema and read back by a library that is not ours. */
class Pain001FileTest {
  @Test
  void theVersionOf2019IsValidAgainstTheOfficialSchema() throws Exception {
    validate(written(FileKind.PAIN_001_001_09));
  }

  @Test
  void theSchemaWouldNoticeAnElementAtTheWrongPlace() throws Exception {
    String text = written(FileKind.PAIN_001_001_09);
    String wrong = text.replaceFirst("(<PmtMtd>TRF</PmtMtd>)(<BtchBookg>true</BtchBookg>)", "$2$1");

    assertThat(wrong).isNotEqualTo(text);
    assertThatExceptionOfType(SAXException.class).isThrownBy(() -> validate(wrong));
  }

  @Test
  void anIndependentLibraryReadsTheVersionOf2019Back() throws Exception {
    String text = written(FileKind.PAIN_001_001_09);

    MxPain00100109 read = MxPain00100109.parse(text);

    var head = read.getCstmrCdtTrfInitn().getGrpHdr();
    assertThat(head.getNbOfTxs()).isEqualTo("2");
    assertThat(head.getCtrlSum()).isEqualByComparingTo("1000.11");
    var payment = read.getCstmrCdtTrfInitn().getPmtInf().getFirst();
    assertThat(payment.getReqdExctnDt().getDt()).hasToString("2026-03-03");
    assertThat(payment.getDbtrAcct().getId().getOthr().getId()).isEqualTo("3100012345678901");
    assertThat(payment.getCdtTrfTxInf())
        .extracting(
            line -> line.getPmtId().getEndToEndId(),
            line -> line.getCdtr().getNm(),
            line -> line.getCdtrAcct().getId().getOthr().getId(),
            line -> line.getAmt().getInstdAmt().getValue().toPlainString(),
            line -> line.getAmt().getInstdAmt().getCcy())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "019ab0c26f007a3e8c110242ac120002", "张三", "6222600260001072444", "1000.10", "CNY"),
            org.assertj.core.groups.Tuple.tuple(
                "019ab0c26f007a3e8c110242ac120003",
                "𠮷野<&>",
                "6217000000000006019",
                "0.01",
                "CNY"));
    assertThat(elements(read.message())).isEqualTo(elements(text));
  }

  /**
   * The official schema of this version comes with no library that can be had; what an independent
   * one reads, and writes again in the order of that schema, is element by element what we wrote.
   */
  @Test
  void anIndependentLibraryReadsTheVersionOf2009AndWritesTheSameElementsAgain() throws Exception {
    String text = written(FileKind.PAIN_001_001_03);

    MxPain00100103 read = MxPain00100103.parse(text);

    assertThat(read.getCstmrCdtTrfInitn().getGrpHdr().getCtrlSum()).isEqualByComparingTo("1000.11");
    assertThat(read.getCstmrCdtTrfInitn().getPmtInf().getFirst().getCdtTrfTxInf()).hasSize(2);
    assertThat(elements(read.message())).isEqualTo(elements(text)).contains("MmbId", "InstdAmt");
  }

  @Test
  void whatNoXmlMayHoldAndWhatIsTooLongStopsNoFile() throws Exception {
    var strange =
        new FileLine(
            WrittenFileTest.TWO.getFirst().id(),
            "张\u0000\u001f三\uFFFF" + "长".repeat(200),
            "6222600260001072444",
            "工行",
            org.workershome.kit.money.Money.of("1.00"));

    String text =
        new String(
            WrittenFile.of(
                    FileKind.PAIN_001_001_09, WrittenFileTest.head(1, "1.00"), List.of(strange))
                .bytes(),
            UTF_8);

    validate(text);
    assertThat(
            MxPain00100109.parse(text)
                .getCstmrCdtTrfInitn()
                .getPmtInf()
                .getFirst()
                .getCdtTrfTxInf()
                .getFirst()
                .getCdtr()
                .getNm())
        .hasSize(140)
        .startsWith("张  三 长");
  }

  private static String written(FileKind kind) {
    return new String(
        WrittenFile.of(kind, WrittenFileTest.head(2, "1000.11"), WrittenFileTest.TWO).bytes(),
        UTF_8);
  }

  private static void validate(String text) throws SAXException, IOException {
    URL schema = Objects.requireNonNull(Pain001FileTest.class.getResource("/pain.001.001.09.xsd"));
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema)
        .newValidator()
        .validate(new StreamSource(new StringReader(text)));
  }

  /**
   * Of the library, too, which writes a sign beyond the first plane as two that no XML may hold.
   */
  private static List<String> elements(String text) throws XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new StringReader(text.replaceAll("&#\\d+;", "")));
    List<String> names = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && !xml.getLocalName().equals("AppHdr")) {
        names.add(xml.getLocalName());
      }
    }
    return names.subList(names.indexOf("Document"), names.size());
  }
}
