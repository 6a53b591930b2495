package org.workershome.aid.bank.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** ISO 20022 customer payment status report: what became of a file, as a whole or line by line. */
final class Pain002Reader implements SafeXml.Follower {
  private static final String REPORT = "/Document/CstmrPmtStsRpt";
  private static final String GROUP = REPORT + "/OrgnlGrpInfAndSts";
  private static final String PAYMENT = REPORT + "/OrgnlPmtInfAndSts";
  private static final String LINE = PAYMENT + "/TxInfAndSts";

  /** ISO 20022 external code sets; what is not here is not decided yet. */
  private static final Map<String, Said.Outcome> FINAL =
      Map.of(
          "ACSC", Said.Outcome.SETTLED,
          "ACCC", Said.Outcome.SETTLED,
          "RJCT", Said.Outcome.REJECTED,
          "CANC", Said.Outcome.REJECTED);

  private static final Set<String> UNDECIDED =
      Set.of("RCVD", "ACTC", "ACCP", "ACSP", "ACWC", "PDNG", "PATC", "ACFC");

  private final List<Said.Line> lines = new ArrayList<>();
  private @Nullable String file;
  private @Nullable Integer count;
  private @Nullable Money total;
  private @Nullable String groupStatus;
  private @Nullable String blockStatus;
  private @Nullable String reason;
  private @Nullable String lineId;
  private @Nullable String lineStatus;
  private @Nullable String lineReason;

  static Said read(byte[] xml) throws Unreadable {
    var reader = new Pain002Reader();
    SafeXml.read(xml, reader);
    return reader.said();
  }

  @Override
  public void begins(String path, @Nullable String currency) {
    if (path.equals(LINE)) {
      lineId = null;
      lineStatus = null;
      lineReason = null;
    }
  }

  @Override
  public void ends(String path, String text) throws Unreadable {
    switch (path) {
      case GROUP + "/OrgnlMsgId" -> file = text;
      case GROUP + "/OrgnlNbOfTxs" -> count = Parts.count(text);
      case GROUP + "/OrgnlCtrlSum" -> total = Parts.money(text);
      case GROUP + "/GrpSts" -> groupStatus = text;
      case GROUP + "/StsRsnInf/AddtlInf" -> reason = text;
      case PAYMENT + "/OrgnlPmtInfId" -> requireSameFile(text);
      case PAYMENT + "/PmtInfSts" -> {
        requireAgreed(blockStatus, text);
        blockStatus = text;
      }
      // After the group's, which it makes more exact.
      case PAYMENT + "/StsRsnInf/AddtlInf" -> reason = text;
      case LINE + "/OrgnlEndToEndId" -> lineId = text;
      case LINE + "/TxSts" -> lineStatus = text;
      case LINE + "/StsRsnInf/AddtlInf" -> lineReason = text;
      case LINE -> lines.add(line());
      default -> {}
    }
  }

  /** Our files have one block of payments, of the file's own id. */
  private void requireSameFile(String payment) throws Unreadable {
    if (!Objects.equals(payment, file)) {
      throw new Unreadable(
          "OTHER_PAYMENT",
          "报文所述支付批次与文件不一致",
          "The message tells of other payments than of the file's");
    }
  }

  /** What is paid for one and not for the other, nobody books. */
  private static void requireAgreed(@Nullable String one, @Nullable String other)
      throws Unreadable {
    Said.Outcome first = one == null ? null : FINAL.get(one);
    Said.Outcome second = other == null ? null : FINAL.get(other);
    if (first != null && second != null && first != second) {
      throw new Unreadable(
          "CONTRADICTS_ITSELF",
          "报文对同一文件给出了相反的状态",
          "The message says two contrary things of one file");
    }
  }

  private Said.Line line() throws Unreadable {
    return new Said.Line(Parts.id(lineId), outcome(lineStatus), null, lineReason);
  }

  private static Said.Outcome outcome(@Nullable String code) throws Unreadable {
    if (code == null) {
      throw Parts.missing("TxSts");
    }
    Said.Outcome known = FINAL.get(code);
    if (known == null && !UNDECIDED.contains(code)) {
      throw new Unreadable("UNKNOWN_STATUS", "状态代码无法识别", "A status is not one of ISO 20022's");
    }
    return known == null ? Said.Outcome.PENDING : known;
  }

  private Said said() throws Unreadable {
    String of = file;
    if (of == null) {
      throw Parts.missing("OrgnlMsgId");
    }
    boolean told = !lines.isEmpty();
    requireAgreed(groupStatus, blockStatus);
    // The file is its one block of payments: what is said of that is nearer than what is said of
    // all.
    String whole = blockStatus == null ? groupStatus : blockStatus;
    if (!told && whole == null) {
      throw Parts.missing("GrpSts");
    }
    if (!told && "PART".equals(whole)) {
      throw Parts.missing("TxInfAndSts");
    }
    return new Said.OfFile(
        MessageKind.PAIN_002, of, count, total, told ? null : outcome(whole), reason, lines);
  }
}
