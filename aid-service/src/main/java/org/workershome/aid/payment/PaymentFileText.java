package org.workershome.aid.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.money.Money;

/**
 * The file as the bank reads it: {@code BATCH,number,count,total}, then for each payment {@code
 * LINE,id,name,card,bank,amount}. UTF-8, line feeds. Commas inside a cell become full-width, so
 * that no name can shift a column.
 */
final class PaymentFileText {
  private PaymentFileText() {}

  /** One payment. */
  record Line(UUID id, String name, String card, String bank, Money amount) {
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }

  static String of(String number, List<Line> lines) {
    var text = new StringBuilder();
    text.append("BATCH,").append(number).append(',').append(lines.size());
    text.append(',').append(total(lines)).append('\n');
    for (Line line : lines) {
      text.append("LINE,").append(line.id()).append(',').append(cell(line.name())).append(',');
      text.append(line.card()).append(',').append(cell(line.bank())).append(',');
      text.append(line.amount()).append('\n');
    }
    return text.toString();
  }

  static Money total(List<Line> lines) {
    return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String cell(String text) {
    return text.replace(',', '，').replaceAll("\\p{Cntrl}", " ");
  }
}
