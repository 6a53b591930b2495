package org.workershome.petition.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Fingerprint;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.StoredReply;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.PetitionStateName;

/**
 * A worker hands in a petition: the busiest path of the suite, one round trip and one commit. It
 * keeps the idempotency contract of every other path by the same table, lock and fingerprint.
 */
@ApplicationScoped
class SubmitPetition {
  static final String OPERATION = "submitPetition";
  static final String PATH = "/api/petitions";

  private final Receipts receipts;
  private final ReceiptSql table;
  private final IdempotencyKeys keys;
  private final ObjectMapper json;
  private final Clock clock;

  SubmitPetition(
      Receipts receipts, ReceiptSql table, IdempotencyKeys keys, ObjectMapper json, Clock clock) {
    this.clock = clock;
    this.receipts = receipts;
    this.table = table;
    this.keys = keys;
    this.json = json;
  }

  /**
   * @param keyHeader the header {@code Idempotency-Key}
   * @throws ProblemException 400 without a key, for a claim of nothing or a mistyped code, 409
   *     while the same key is being worked on, 422 when it was used for another request or a rule
   *     refuses
   */
  Response handle(Caller caller, @Nullable String keyHeader, SubmitPetitionRequest request) {
    if (caller.kind() != CallerKind.WORKER) {
      // An account that also works for the union acts as staff, and staff own no petitions.
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("请使用职工本人账号提交", "Submit with the worker's own account");
    }
    String key = keys.required(keyHeader);
    refuseFaults(request, LocalDates.of(clock.instant()));
    IntakeRules.mayBeTaken(request.category()).orRefuse();

    Receipt receipt = receipts.make(caller.requireUnion(), caller.requirePersonRef());
    Fingerprint fingerprint = keys.fingerprint(OPERATION, PATH, request);
    StoredReply reply = reply(fingerprint.kept(), receipt);
    ReceiptSql.Written written = table.write(caller, key, reply, receipt, request);
    return switch (written.outcome()) {
      case WRITTEN -> Idempotency.answer(reply, false);
      case KEY_IS_BUSY -> throw busy();
      case KEY_WAS_USED -> answeredBefore(written.earlier(), fingerprint);
    };
  }

  private StoredReply reply(byte[] fingerprint, Receipt receipt) {
    var view =
        new SubmittedView(
            receipt.id(),
            receipt.number().value(),
            receipt.queryCode().value(),
            PetitionStateName.RECEIVED,
            receipt.receivedAt(),
            receipt.noticeDueOn());
    try {
      return new StoredReply(
          fingerprint,
          Response.Status.CREATED.getStatusCode(),
          PATH + "/" + receipt.id(),
          ETags.of(Receipt.VERSION),
          json.writeValueAsString(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a receipt must always be writable", e);
    }
  }

  private static Response answeredBefore(@Nullable StoredReply earlier, Fingerprint fingerprint) {
    if (earlier == null) {
      // Forgotten between the claim and the look-up: the next try will find the key free.
      throw busy();
    }
    if (!fingerprint.isOf(earlier.fingerprint())) {
      throw new ProblemException(TechnicalProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return Idempotency.answer(earlier, true);
  }

  private static ProblemException busy() {
    return new ProblemException(TechnicalProblem.IDEMPOTENCY_IN_PROGRESS).retryAfter(1);
  }

  /** What the form of a field alone does not show. */
  static void refuseFaults(SubmitPetitionRequest request, LocalDate today) {
    List<FieldFault> faults = new ArrayList<>();
    Money amount = request.amountClaimed();
    if (amount != null && !amount.isPositive()) {
      faults.add(
          new FieldFault("amountClaimed.amount", "POSITIVE", "须大于零", "must be more than zero"));
    }
    String creditCode = request.employer().creditCode();
    if (creditCode != null) {
      CreditCode.flaw(creditCode)
          .map(flaw -> flaw.in("employer.creditCode"))
          .ifPresent(faults::add);
    }
    Map<String, String> answers = request.answers();
    if (answers != null) {
      faults.addAll(IntakeForms.faults(request.category(), request.matter(), answers, today));
    }
    ProblemException.refuseAny(faults);
  }
}
