package org.workershome.aid.bank.message;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.prowidesoftware.swift.model.mx.MxPain00200110;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader86;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.OriginalPaymentInstruction32;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.aid.support.BankMessage;
import org.workershome.kit.money.Money;

/** What strangers send is read as data, and what is no message of a bank is refused in words. */
class ReadMessageTest {
  private static final String FILE = "019ab0c2-6f00-7a3e-8c11-0242ac120001";
  private static final String LINE = "019ab0c2-6f00-7a3e-8c11-0242ac120002";

  @Test
  void aReportLineByLineSaysWhatBecameOfEach() throws Unreadable {
    Said.OfFile said =
        (Said.OfFile) xml(BankMessage.pain002(FILE, 1, "100.00", Map.of(LINE, "RJCT")));

    assertThat(said.file()).isEqualTo(BankMessage.plain(FILE));
    assertThat(said.count()).isEqualTo(1);
    assertThat(said.total()).isEqualTo(Money.of("100.00"));
    assertThat(said.whole()).isNull();
    assertThat(said.lines())
        .containsExactly(
            new Said.Line(UUID.fromString(LINE), Said.Outcome.REJECTED, null, "账户已销户"));
  }

  @Test
  void aReportThatAnIndependentLibraryWroteIsRead() throws Unreadable {
    MxPain00200110 message = new MxPain00200110();
    message.setCstmrPmtStsRpt(
        new CustomerPaymentStatusReportV10()
            .setGrpHdr(
                new GroupHeader86()
                    .setMsgId("M-1")
                    .setCreDtTm(OffsetDateTime.parse("2026-11-27T10:00:00+08:00")))
            .setOrgnlGrpInfAndSts(
                new OriginalGroupHeader17()
                    .setOrgnlMsgId(BankMessage.plain(FILE))
                    .setOrgnlMsgNmId("pain.001.001.09")
                    .setOrgnlNbOfTxs("1"))
            .addOrgnlPmtInfAndSts(
                new OriginalPaymentInstruction32()
                    .setOrgnlPmtInfId(BankMessage.plain(FILE))
                    .addTxInfAndSts(
                        new PaymentTransaction105()
                            .setOrgnlEndToEndId(BankMessage.plain(LINE))
                            .setTxSts("ACSC"))));

    Said.OfFile said = (Said.OfFile) xml(message.message());

    assertThat(said.lines())
        .containsExactly(new Said.Line(UUID.fromString(LINE), Said.Outcome.SETTLED, null, null));
  }

  @Test
  void whatIsOnlyReceivedIsNotDecided() throws Unreadable {
    assertThat(((Said.OfFile) xml(BankMessage.pain002(FILE, 1, "1.00", "ACTC"))).whole())
        .isEqualTo(Said.Outcome.PENDING);
    assertThat(((Said.OfFile) xml(BankMessage.pain002(FILE, 1, "1.00", "RJCT"))).whole())
        .isEqualTo(Said.Outcome.REJECTED);
    assertThat(refused(BankMessage.pain002(FILE, 1, "1.00", "PART"))).isEqualTo("MISSING");
    assertThat(refused(BankMessage.pain002(FILE, 1, "1.00", "XXXX"))).isEqualTo("UNKNOWN_STATUS");
  }

  @Test
  void moneyThatCameBackIsReadWithItsAmountAndReason() throws Unreadable {
    Said.Returns said = (Said.Returns) xml(BankMessage.camt054(Map.of(LINE, "100.00")));

    assertThat(said.lines())
        .containsExactly(
            new Said.Line(
                UUID.fromString(LINE), Said.Outcome.REJECTED, Money.of("100.00"), "户名不符"));
    String other = BankMessage.camt054(Map.of(LINE, "100.00"));
    assertThat(refused(other.replaceFirst("100.00", "99.00"))).isEqualTo("ENTRY_TOTAL");
    assertThat(refused(other.replaceFirst("CNY", "EUR"))).isEqualTo("CURRENCY");
    assertThat(((Said.Returns) xml(other.replace("CRDT", "DBIT"))).lines()).isEmpty();
  }

  @Test
  void onlyWhatIsBookedAndNoReversalCameBack() throws Unreadable {
    String booked = BankMessage.camt054(Map.of(LINE, "100.00"));
    String pending = booked.replace("<Cd>BOOK</Cd>", "<Cd>PDNG</Cd>");
    String reversal = booked.replace("</CdtDbtInd>", "</CdtDbtInd><RvslInd>true</RvslInd>");
    String of2009 =
        booked.replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>").replace(".001.08", ".001.02");

    assertThat(((Said.Returns) xml(pending)).lines()).isEmpty();
    assertThat(((Said.Returns) xml(reversal)).lines()).isEmpty();
    assertThat(((Said.Returns) xml(reversal.replace("true", "false"))).lines()).hasSize(1);
    assertThat(((Said.Returns) xml(of2009)).lines()).hasSize(1);
    assertThat(((Said.Returns) xml(of2009.replace("BOOK", "PDNG"))).lines()).isEmpty();
  }

  @Test
  void aCreditThatIsNoneOfOursIsCountedAndStillAddedUp() throws Unreadable {
    String interest =
        BankMessage.camt054(Map.of(LINE, "100.00")).replace(BankMessage.plain(LINE), "NOTPROVIDED");
    Said.Returns said = (Said.Returns) xml(interest);

    assertThat(said.lines()).isEmpty();
    assertThat(said.others()).isEqualTo(1);
    assertThat(refused(interest.replaceFirst("100.00", "99.00"))).isEqualTo("ENTRY_TOTAL");
  }

  @Test
  void whatIsSaidOfTheBlockOfPaymentsIsNotHiddenByWhatIsSaidOfAll() throws Unreadable {
    assertThat(((Said.OfFile) xml(ofBlock("ACCP", "RJCT"))).whole())
        .isEqualTo(Said.Outcome.REJECTED);
    assertThat(((Said.OfFile) xml(ofBlock("ACSC", "PDNG"))).whole())
        .isEqualTo(Said.Outcome.PENDING);
    assertThat(((Said.OfFile) xml(ofBlock("ACSC", "ACCC"))).whole())
        .isEqualTo(Said.Outcome.SETTLED);
    assertThat(refused(ofBlock("ACSC", "RJCT"))).isEqualTo("CONTRADICTS_ITSELF");
    assertThat(refused(ofBlock("RJCT", "ACSC"))).isEqualTo("CONTRADICTS_ITSELF");
    assertThat(refused(ofBlock("ACSC", "PART"))).isEqualTo("MISSING");
  }

  private static String ofBlock(String all, String block) {
    return BankMessage.pain002(FILE, 1, "1.00", all)
        .replace(
            "</OrgnlGrpInfAndSts>",
            "</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>"
                + BankMessage.plain(FILE)
                + "</OrgnlPmtInfId><PmtInfSts>"
                + block
                + "</PmtInfSts></OrgnlPmtInfAndSts>");
  }

  @Test
  void aBombIsNotLitAndNothingIsFetched() {
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
            + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\">&d;</Document>";
    String file =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document"
            + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\">&x;</Document>";
    String parameter =
        "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><Document/>";

    assertThat(refused(laughs)).isEqualTo("DOCTYPE");
    assertThat(refused(file)).isEqualTo("DOCTYPE");
    assertThat(refused(parameter)).isEqualTo("DOCTYPE");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 200, 400})
  void whatWasCutOffOnTheWayIsNoticed(int kept) {
    String whole = BankMessage.pain002(FILE, 1, "100.00", Map.of(LINE, "ACSC"));

    assertThat(refused(whole.substring(0, kept))).isEqualTo(kept < 170 ? "BROKEN" : "NOT_VALID");
  }

  @Test
  void theLimitsOfWhatIsReadHold() {
    String start = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\">";
    assertThat(refused(start + "<a>".repeat(40))).isEqualTo("TOO_DEEP");
    assertThat(refused(start + "x".repeat(5000) + "</Document>")).isEqualTo("TOO_LONG");
    assertThat(refused("<Document xmlns=\"urn:other\"/>")).isEqualTo("UNKNOWN_MESSAGE");
    assertThat(refused(start.replace("camt.054.001.08", "pain.002.001.10") + "</Document>"))
        .isEqualTo("NOT_VALID");
    assertThat(
            catchThrowableOfType(
                    Unreadable.class,
                    () -> ReadMessage.xml((start + "</Document>").getBytes(UTF_16)))
                .code())
        .isEqualTo("ENCODING");
  }

  @Test
  void aTableIsReadWholeOrNotAtAll() throws Unreadable {
    String good =
        "ANSWER,ZF-1,2,300.00\nLINE,"
            + LINE
            + ",SETTLED,100.00,\nLINE,"
            + LINE.replace("0002", "0003")
            + ",REJECTED,200.00,账户不存在\n";
    Said.OfFile said =
        (Said.OfFile)
            ReadMessage.delimited(
                good.getBytes(Charset.forName("GB18030")), Charset.forName("GB18030"));

    assertThat(said.lines()).hasSize(2);
    assertThat(said.lines().get(1).reason()).isEqualTo("账户不存在");
    assertThat(table(good.substring(0, good.lastIndexOf("LINE")))).isEqualTo("CUT_OFF");
    assertThat(table(good.replace("200.00", "200.01"))).isEqualTo("CUT_OFF");
    assertThat(table(good.replace("SETTLED", "MAYBE"))).isEqualTo("UNKNOWN_STATUS");
    assertThat(table("")).isEqualTo("NO_HEAD");
    assertThat(
            catchThrowableOfType(
                    Unreadable.class,
                    () -> ReadMessage.delimited(good.getBytes(Charset.forName("GB18030")), UTF_8))
                .code())
        .isEqualTo("ENCODING");
  }

  private static Said xml(String text) throws Unreadable {
    return ReadMessage.xml(text.getBytes(UTF_8));
  }

  private static String refused(String text) {
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> xml(text));
    assertThat(refused).as(text).isNotNull();
    return refused.code();
  }

  private static String table(String text) {
    return catchThrowableOfType(
            Unreadable.class, () -> ReadMessage.delimited(text.getBytes(UTF_8), UTF_8))
        .code();
  }
}
