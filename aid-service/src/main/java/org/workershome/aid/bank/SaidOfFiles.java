package org.workershome.aid.bank;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.bank.message.Said;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;

/** Holds what a message says of a file against the file, and books it as that file's answer. */
@Singleton
class SaidOfFiles {
  private static final Pattern PLAIN_ID = Pattern.compile("[0-9a-f]{32}");
  private static final int LONGEST_REASON = 200;

  private final Rows rows;
  private final BankAnswers answers;

  SaidOfFiles(Rows rows, BankAnswers answers) {
    this.rows = rows;
    this.answers = answers;
  }

  private record File(UUID id, int count, Money total, String sha256) {}

  BankMessages.Booked book(Said.OfFile said) {
    File file =
        find(said.file())
            .orElseThrow(() -> new ProblemException(AidProblem.ANSWER_OF_ANOTHER_FILE));
    requireTotals(said, file);
    if (said.whole() == Said.Outcome.PENDING) {
      return new BankMessages.Booked(file.id(), MessageOutcome.NOTED, 0, 0, 0, 0);
    }
    List<LineAnswerRequest> lines = said.whole() == null ? told(said, file) : all(said, file.id());
    AnswerView answer = answers.answer(file.id(), new AnswerRequest(file.sha256(), lines));
    return new BankMessages.Booked(
        file.id(), MessageOutcome.BOOKED, answer.settled(), answer.rejected(), 0, 0);
  }

  private Optional<File> find(String name) {
    boolean isId = PLAIN_ID.matcher(name).matches();
    return rows.one(
        "select id, line_count, total, sha256 from payment_batch where "
            + (isId ? "id = ?::text::uuid" : "number = ?"),
        row ->
            new File(
                row.getObject(1, UUID.class),
                row.getInt(2),
                new Money(row.getBigDecimal(3)),
                row.getString(4)),
        name);
  }

  private static void requireTotals(Said.OfFile said, File file) {
    var problem = new ProblemException(AidProblem.ANSWER_TOTAL_DIFFERS);
    if (said.count() != null && said.count() != file.count()) {
      problem.fault(
          "count",
          "DIFFERENT",
          "文件 " + file.count() + " 笔，回盘 " + said.count() + " 笔",
          "the file has " + file.count() + " lines, the answer tells of " + said.count());
    }
    if (said.total() != null && !said.total().equals(file.total())) {
      problem.fault(
          "total",
          "DIFFERENT",
          "文件 " + file.total() + " 元，回盘 " + said.total() + " 元",
          "the file is of " + file.total() + ", the answer of " + said.total());
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }

  private List<LineAnswerRequest> told(Said.OfFile said, File file) {
    requireFinal(said.lines());
    requireAmounts(said.lines(), file.id());
    return said.lines().stream()
        .map(line -> new LineAnswerRequest(line.id(), outcome(line.outcome()), cut(line.reason())))
        .toList();
  }

  private static void requireFinal(List<Said.Line> lines) {
    var problem = new ProblemException(AidProblem.NOT_FINAL);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).outcome() == Said.Outcome.PENDING) {
        problem.fault("lines[" + i + "]", "PENDING", "该明细尚未办结", "The line is not decided yet");
      }
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }

  private void requireAmounts(List<Said.Line> lines, UUID file) {
    Map<UUID, Money> amounts =
        rows
            .list(
                "select id, amount from payment_line where batch_id = ?",
                row -> Map.entry(row.getObject(1, UUID.class), new Money(row.getBigDecimal(2))),
                file)
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var problem = new ProblemException(AidProblem.ANSWER_TOTAL_DIFFERS);
    for (int i = 0; i < lines.size(); i++) {
      Money said = lines.get(i).amount();
      Money known = amounts.get(lines.get(i).id());
      if (said != null && known != null && !said.equals(known)) {
        problem.fault(
            "lines[" + i + "].amount", "DIFFERENT", "金额与文件不符", "Not the amount of the file");
      }
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }

  private List<LineAnswerRequest> all(Said.OfFile said, UUID file) {
    LineOutcome outcome = outcome(java.util.Objects.requireNonNull(said.whole()));
    String reason = outcome == LineOutcome.REJECTED ? cut(said.reason()) : null;
    return rows.list(
        "select id from payment_line where batch_id = ? order by id",
        row -> new LineAnswerRequest(row.getObject(1, UUID.class), outcome, reason),
        file);
  }

  private static LineOutcome outcome(Said.Outcome said) {
    return said == Said.Outcome.SETTLED ? LineOutcome.SETTLED : LineOutcome.REJECTED;
  }

  static @Nullable String cut(@Nullable String reason) {
    return reason == null || reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON);
  }
}
