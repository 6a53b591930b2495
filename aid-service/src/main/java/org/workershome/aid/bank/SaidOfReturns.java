package org.workershome.aid.bank;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workershome.aid.bank.message.Said;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;

/** Books money that came back, all of a message or none; credits of others are counted alone. */
@Singleton
class SaidOfReturns {
  private final Rows rows;
  private final BankAnswers answers;

  SaidOfReturns(Rows rows, BankAnswers answers) {
    this.rows = rows;
    this.answers = answers;
  }

  BankMessages.Booked book(Said.Returns said) {
    Map<UUID, Money> paid = paid(said.lines());
    List<Said.Line> ours = said.lines().stream().filter(one -> paid.containsKey(one.id())).toList();
    requireAmounts(ours, paid);
    for (Said.Line line : ours) {
      answers.giveBack(
          new ReturnRequest(line.id(), Objects.requireNonNull(SaidOfFiles.cut(line.reason()))));
    }
    int returned = ours.size();
    return new BankMessages.Booked(
        null,
        returned == 0 ? MessageOutcome.NOTED : MessageOutcome.BOOKED,
        0,
        0,
        returned,
        said.others() + said.lines().size() - returned);
  }

  private Map<UUID, Money> paid(List<Said.Line> lines) {
    return rows
        .list(
            "select id, amount from payment_line where id = any (?::text[]::uuid[])",
            row -> Map.entry(row.getObject(1, UUID.class), new Money(row.getBigDecimal(2))),
            (Object) lines.stream().map(line -> line.id().toString()).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A part of a payment does not come back by itself: a person has to look at it. */
  private static void requireAmounts(List<Said.Line> lines, Map<UUID, Money> paid) {
    var problem = new ProblemException(AidProblem.ANSWER_TOTAL_DIFFERS);
    for (int i = 0; i < lines.size(); i++) {
      Said.Line line = lines.get(i);
      if (!Objects.equals(paid.get(line.id()), line.amount())) {
        problem.fault(
            "lines[" + i + "].amount", "DIFFERENT", "退回金额与原付款不符", "Not the amount that was paid");
      }
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }
}
