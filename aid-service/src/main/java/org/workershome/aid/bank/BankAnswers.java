package org.workershome.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidEvents;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.bank.PlanProgressMarks;
import org.workershome.aid.ledger.Ledger;
import org.workershome.aid.ledger.Posting;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Books what the bank says: a file's answer as a whole or not at all, the same answer twice as
 * once, a different one never.
 */
@ApplicationScoped
class BankAnswers {
  private static final String LINES =
      """
      select l.id, l.grant_id, l.amount, l.state, g.household_id, g.fund_id, g.version, g.petition_id,
        g.union_path::text as grant_union, g.person_ref
      from payment_line l join aid_grant g on g.id = l.grant_id""";

  private final Rows rows;
  private final Ledger ledger;
  private final AidEvents events;
  private final AidAudit audit;
  private final PlanProgressMarks marks;
  private final Clock clock;

  BankAnswers(
      Rows rows,
      Ledger ledger,
      AidEvents events,
      AidAudit audit,
      PlanProgressMarks marks,
      Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.events = events;
    this.audit = audit;
    this.marks = marks;
    this.clock = clock;
  }

  private record Batch(String state, String sha256, @Nullable String answerSha256) {}

  private record Line(
      UUID id,
      UUID grant,
      Money amount,
      String state,
      UUID household,
      UUID fund,
      long grantVersion,
      @Nullable UUID petition,
      String union,
      String personRef) {

    AidEvents.Payment payment() {
      return new AidEvents.Payment(grant, grantVersion + 1, household, amount, petition);
    }
  }

  AnswerView answer(UUID id, AnswerRequest request) {
    Batch batch =
        rows.one(
                "select state, sha256, answer_sha256 from payment_batch where id = ? for update",
                row -> new Batch(row.getString(1), row.getString(2), row.getString(3)),
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
    Map<UUID, Line> lines = new LinkedHashMap<>();
    rows.list(LINES + " where l.batch_id = ? order by l.id for update of l", BankAnswers::line, id)
        .forEach(line -> lines.put(line.id(), line));
    refuseMismatch(lines.keySet(), request.lines());
    Instant now = clock.instant();
    for (LineAnswerRequest said : request.lines()) {
      book(Objects.requireNonNull(lines.get(said.lineId())), said, now);
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
    Line line =
        rows.one(LINES + " where l.id = ? for update of l", BankAnswers::line, request.lineId())
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    if (!line.state().equals("SETTLED")) {
      throw new ProblemException(AidProblem.NOT_SETTLED).with("state", line.state());
    }
    Instant now = clock.instant();
    String reason = withoutAccounts(request.reason());
    move(line, "RETURNED", reason);
    ledger.post(Posting.RETURN, line.fund(), line.id(), line.amount());
    events.returned(line.payment(), reason, now);
    marks.returned(line.grant());
    return new ReturnView(line.id(), "RETURNED");
  }

  private void book(Line line, LineAnswerRequest said, Instant now) {
    switch (said.outcome()) {
      case SETTLED -> {
        move(line, "SETTLED", null);
        ledger.post(Posting.SETTLE, line.fund(), line.id(), line.amount());
        events.settled(line.payment(), now);
      }
      case REJECTED -> {
        String reason = withoutAccounts(Objects.requireNonNullElse(said.reason(), "银行退回"));
        move(line, "REJECTED", reason);
        ledger.post(Posting.RELEASE, line.fund(), line.id(), line.amount());
        events.returned(line.payment(), reason, now);
      }
    }
  }

  private void move(Line line, String state, @Nullable String reason) {
    rows.change(
        "update payment_line set state = ?, reason = ? where id = ?", state, reason, line.id());
    rows.change(
        "update aid_grant set state = ?, outcome_reason = ?, version = version + 1 where id = ?",
        state,
        reason,
        line.grant());
    audit.noted(
        AidAudit.of("payment-answered", "grant", line.grant(), line.union(), line.personRef())
            .why(reason)
            .changed("state", line.state(), state)
            .changed("paymentLine", null, line.id()));
  }

  /** A bank's reason may quote the account; it goes into an event, where no account belongs. */
  private static String withoutAccounts(String reason) {
    return IdentifyingNumbers.covered(reason.strip());
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

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getObject("grant_id", UUID.class),
        new Money(row.getBigDecimal("amount")),
        row.getString("state"),
        row.getObject("household_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getLong("version"),
        row.getObject("petition_id", UUID.class),
        row.getString("grant_union"),
        row.getString("person_ref"));
  }
}
