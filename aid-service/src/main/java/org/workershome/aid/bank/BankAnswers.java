package org.workershome.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.bank.PlanProgressMarks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Books what the bank says: a file's answer as a whole or not at all, the same answer twice as
 * once, a different one never.
 */
@ApplicationScoped
class BankAnswers {
  private final Rows rows;
  private final BookedLines lines;
  private final PlanProgressMarks marks;
  private final Clock clock;

  BankAnswers(Rows rows, BookedLines lines, PlanProgressMarks marks, Clock clock) {
    this.rows = rows;
    this.lines = lines;
    this.marks = marks;
    this.clock = clock;
  }

  private record Batch(String sha256, @Nullable String answerSha256) {}

  AnswerView answer(UUID id, AnswerRequest request) {
    Batch batch =
        rows.one(
                "select sha256, answer_sha256 from payment_batch where id = ? for update",
                row -> new Batch(row.getString(1), row.getString(2)),
                id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    if (!batch.sha256().equals(request.fileSha256())) {
      throw new ProblemException(AidProblem.ANSWER_OF_ANOTHER_FILE)
          .fault("fileSha256", "DIFFERENT", "文件摘要与该批次不符", "Not the digest of this file");
    }
    String fingerprint = AnswerFingerprint.of(request);
    if (batch.answerSha256() != null) {
      if (!Objects.equals(batch.answerSha256(), fingerprint)) {
        throw new ProblemException(AidProblem.ANSWER_DIFFERS);
      }
      return summary(id, request);
    }
    Map<UUID, BookedLines.Line> known = new LinkedHashMap<>();
    lines.ofFile(id).forEach(line -> known.put(line.id(), line));
    refuseMismatch(known.keySet(), request.lines());
    Instant now = clock.instant();
    for (LineAnswerRequest said : request.lines()) {
      book(Objects.requireNonNull(known.get(said.lineId())), said, now);
    }
    rows.change(
        "update payment_batch set state = 'ANSWERED', answered_at = ?, answer_sha256 = ?,"
            + " version = version + 1 where id = ?",
        now,
        fingerprint,
        id);
    marks.answered(id, now);
    return summary(id, request);
  }

  /** A settled payment has come back: the money is free again, the petition hears of it. */
  ReturnView giveBack(ReturnRequest request) {
    BookedLines.Line line =
        lines
            .one(request.lineId())
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    if (!line.state().equals("SETTLED")) {
      throw new ProblemException(AidProblem.NOT_SETTLED).with("state", line.state());
    }
    lines.giveBack(line, request.reason(), clock.instant());
    return new ReturnView(line.id(), "RETURNED");
  }

  private void book(BookedLines.Line line, LineAnswerRequest said, Instant now) {
    switch (said.outcome()) {
      case SETTLED -> lines.settle(line, now);
      case REJECTED -> lines.reject(line, Objects.requireNonNullElse(said.reason(), "银行退回"), now);
    }
  }

  private static void refuseMismatch(Set<UUID> expected, List<LineAnswerRequest> said) {
    Set<UUID> missing = new HashSet<>(expected);
    Set<UUID> seen = new HashSet<>();
    var problem = new ProblemException(AidProblem.LINES_DO_NOT_MATCH);
    for (int i = 0; i < said.size(); i++) {
      UUID id = said.get(i).lineId();
      String field = "lines[" + i + "].lineId";
      if (!expected.contains(id)) {
        problem.fault(field, "UNKNOWN", "该明细不在文件中", "No such line in the file");
      } else if (!seen.add(id)) {
        problem.fault(field, "TWICE", "该明细重复", "The line is answered twice");
      }
      missing.remove(id);
    }
    missing.stream()
        .sorted()
        .forEach(id -> problem.fault("lines", "MISSING", "缺少明细 " + id, "No answer for line " + id));
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }

  private static AnswerView summary(UUID id, AnswerRequest request) {
    int settled =
        (int)
            request.lines().stream().filter(line -> line.outcome() == LineOutcome.SETTLED).count();
    return new AnswerView(id, settled, request.lines().size() - settled);
  }
}
