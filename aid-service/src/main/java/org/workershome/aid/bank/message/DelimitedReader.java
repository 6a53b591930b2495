package org.workershome.aid.bank.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.workershome.kit.money.Money;

/**
 * {@code ANSWER,number,count,total}, then for each payment {@code LINE,id,outcome,amount,reason}.
 * Count and total are of all lines, paid or not: what was cut off on the way is noticed by them.
 */
final class DelimitedReader {
  private static final int LONGEST_REASON = 200;

  private DelimitedReader() {}

  static Said read(byte[] bytes, Charset charset) throws Unreadable {
    List<String> rows = text(bytes, charset).lines().toList();
    String[] head = rows.isEmpty() ? new String[0] : rows.getFirst().split(",", -1);
    if (head.length != 4 || !head[0].equals("ANSWER")) {
      throw new Unreadable("NO_HEAD", "回盘文件缺少首行", "The answer has no first line");
    }
    int count = Parts.count(head[2]);
    Money total = Parts.money(head[3]);
    List<Said.Line> lines = new ArrayList<>();
    Money sum = Money.ZERO;
    for (String row : rows.subList(1, rows.size())) {
      Said.Line line = line(row);
      lines.add(line);
      sum = sum.plus(java.util.Objects.requireNonNull(line.amount()));
    }
    if (lines.size() != count || !sum.equals(total)) {
      throw new Unreadable(
          "CUT_OFF", "明细笔数或金额与首行不符", "The lines are not what the first line declares");
    }
    return new Said.OfFile(MessageKind.DELIMITED, head[1], count, total, null, null, lines);
  }

  private static Said.Line line(String row) throws Unreadable {
    String[] cells = row.split(",", 5);
    if (cells.length != 5 || !cells[0].equals("LINE") || cells[4].length() > LONGEST_REASON) {
      throw new Unreadable("NO_LINE", "有明细行无法识别", "A line cannot be read");
    }
    Said.Outcome outcome =
        switch (cells[2]) {
          case "SETTLED" -> Said.Outcome.SETTLED;
          case "REJECTED" -> Said.Outcome.REJECTED;
          default -> throw new Unreadable("UNKNOWN_STATUS", "状态无法识别", "A status is unknown");
        };
    return new Said.Line(
        Parts.id(cells[1]), outcome, Parts.money(cells[3]), cells[4].isEmpty() ? null : cells[4]);
  }

  private static String text(byte[] bytes, Charset charset) throws Unreadable {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("ENCODING", "文件编码与声明不符", "The file is not of its declared encoding");
    }
  }
}
