package org.workershome.aid.bank.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * ISO 20022 debit and credit notification: of it, the money that came back to us. What went out is
 * told by the status report already and stands here as a total for the statement. An entry that is
 * not booked yet is no money; one that takes another entry back is no payment of ours that came
 * back; and an account has credits of others too.
 */
final class Camt054Reader implements SafeXml.Follower {
  private static final String ENTRY = "/Document/BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry";
  private static final String LINE = ENTRY + "/NtryDtls/TxDtls";

  private final List<Said.Line> lines = new ArrayList<>();
  private final List<Credit> ofEntry = new ArrayList<>();
  private int others;
  private @Nullable Money entryAmount;
  private @Nullable String direction;
  private @Nullable String status;
  private boolean reversal;
  private @Nullable String lineId;
  private @Nullable Money lineAmount;
  private @Nullable String lineReason;

  /**
   * One transaction of an entry.
   *
   * @param id as the message has it
   */
  private record Credit(@Nullable String id, @Nullable Money amount, @Nullable String reason) {}

  static Said read(byte[] xml) throws Unreadable {
    var reader = new Camt054Reader();
    SafeXml.read(xml, reader);
    return new Said.Returns(MessageKind.CAMT_054, reader.lines, reader.others);
  }

  @Override
  public void begins(String path, @Nullable String currency) throws Unreadable {
    if (path.equals(ENTRY)) {
      entryAmount = null;
      direction = null;
      status = null;
      reversal = false;
      ofEntry.clear();
    } else if (path.equals(LINE)) {
      lineId = null;
      lineAmount = null;
      lineReason = null;
    } else if (path.endsWith("Amt") && currency != null && !currency.equals(Money.CURRENCY)) {
      throw new Unreadable("CURRENCY", "币种不是人民币", "An amount is of another currency");
    }
  }

  @Override
  public void ends(String path, String text) throws Unreadable {
    switch (path) {
      case ENTRY + "/Amt" -> entryAmount = Parts.money(text);
      case ENTRY + "/CdtDbtInd" -> direction = text;
      // The version of 2009 has the code itself here, the later ones an element of it.
      case ENTRY + "/Sts", ENTRY + "/Sts/Cd" -> status = text.isEmpty() ? status : text;
      case ENTRY + "/RvslInd" -> reversal = text.equals("true") || text.equals("1");
      case LINE + "/Refs/EndToEndId" -> lineId = text;
      // The version of 2009 puts it one level deeper.
      case LINE + "/Amt", LINE + "/AmtDtls/TxAmt/Amt" -> lineAmount = Parts.money(text);
      case LINE + "/RtrInf/AddtlInf" -> lineReason = text;
      case LINE -> {
        if ("CRDT".equals(direction)) {
          ofEntry.add(new Credit(lineId, lineAmount, lineReason));
        }
      }
      case ENTRY -> entry();
      default -> {}
    }
  }

  private void entry() throws Unreadable {
    if (!"CRDT".equals(direction) || !"BOOK".equals(status) || reversal) {
      return;
    }
    Money declared = entryAmount;
    if (declared == null) {
      throw Parts.missing("Amt");
    }
    if (ofEntry.isEmpty()) {
      throw Parts.missing("TxDtls");
    }
    Money sum = Money.ZERO;
    for (Credit credit : ofEntry) {
      Money amount = ofEntry.size() == 1 && credit.amount() == null ? declared : credit.amount();
      if (amount == null) {
        throw Parts.missing("TxDtls/Amt");
      }
      sum = sum.plus(amount);
      if (Parts.isId(credit.id())) {
        lines.add(
            new Said.Line(
                Parts.id(credit.id()), Said.Outcome.REJECTED, amount, reason(credit.reason())));
      } else {
        others++;
      }
    }
    if (!sum.equals(declared)) {
      throw new Unreadable(
          "ENTRY_TOTAL", "记账金额与明细合计不符", "An entry is not the sum of its transactions");
    }
  }

  private static String reason(@Nullable String told) {
    return told == null || told.isBlank() ? "款项退回" : told;
  }
}
