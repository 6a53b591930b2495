package org.workershome.aid.bank;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.workershome.aid.bank.message.Said;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;

/** Books money that came back, all of a message or none. */
@Singleton
class SaidOfReturns {
  private final Rows rows;
  private final BankAnswers answers;

  SaidOfReturns(Rows rows, BankAnswers answers) {
    this.rows = rows;
    this.answers = answers;
  }

  BankMessages.Booked book(Said.Returns said) {
    requireAmounts(said.lines());
    for (Said.Line line : said.lines()) {
      answers.giveBack(
          new ReturnRequest(line.id(), Objects.requireNonNull(SaidOfFiles.cut(line.reason()))));
    }
    int returned = said.lines().size();
    return new BankMessages.Booked(
        null, returned == 0 ? MessageOutcome.NOTED : MessageOutcome.BOOKED, 0, 0, returned);
  }

  /** A part of a payment does not come back by itself: a person has to look at it. */
  private void requireAmounts(List<Said.Line> lines) {
    var problem = new ProblemException(AidProblem.ANSWER_TOTAL_DIFFERS);
    for (int i = 0; i < lines.size(); i++) {
      Said.Line line = lines.get(i);
      boolean differs =
          rows.one(
                  "select amount from payment_line where id = ?",
                  row -> new Money(row.getBigDecimal(1)),
                  line.id())
              .filter(amount -> !amount.equals(line.amount()))
              .isPresent();
      if (differs) {
        problem.fault(
            "lines[" + i + "].amount", "DIFFERENT", "退回金额与原付款不符", "Not the amount that was paid");
      }
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }
}
