package org.workershome.petition.instrument;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.IdentifyingNumbers;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.Handler;

/** Serves an instrument, takes the answer in, and looks whether it was put right. */
@ApplicationScoped
class FollowInstrument {
  private final Instruments instruments;
  private final InstrumentTimers timers;
  private final TermTable terms;
  private final FieldCipher cipher;
  private final CurrentCaller caller;

  FollowInstrument(
      Instruments instruments,
      InstrumentTimers timers,
      TermTable terms,
      FieldCipher cipher,
      CurrentCaller caller) {
    this.instruments = instruments;
    this.timers = timers;
    this.terms = terms;
    this.cipher = cipher;
    this.caller = caller;
  }

  /** By the answer time that holds on the day of service. */
  @Transactional(Transactional.TxType.MANDATORY)
  Instrument serve(InstrumentId id, @Nullable String ifMatch, InstrumentServiceRequest request) {
    Instrument issued = instruments.lockFor(InstrumentMove.SERVICE, id, ifMatch);
    between("servedOn", request.servedOn(), requireNonNull(issued.issuedOn()));
    if (IdentifyingNumbers.areIn(request.proof())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "proof",
              "IDENTIFYING_NUMBER",
              "不得写入身份证号、电话或账号，请删去",
              "Take out id, telephone and account numbers");
    }
    LocalDate due =
        request.received()
            ? timers.served(
                issued,
                terms.on(issued.union(), request.servedOn()),
                request.servedOn(),
                Handler.of(caller.get()))
            : null;
    return instruments.record(
        issued,
        InstrumentMove.SERVICE,
        request.received() ? InstrumentState.SERVED : InstrumentState.RECEIPT_REFUSED,
        Columns.none()
            .set("served_on", request.servedOn())
            .set("service_method", request.method())
            .set("service_proof", request.proof().strip())
            .set("answer_due_on", due));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Instrument answer(InstrumentId id, @Nullable String ifMatch, InstrumentAnswerRequest request) {
    Instrument served = instruments.lockFor(InstrumentMove.ANSWER, id, ifMatch);
    between("answeredOn", request.answeredOn(), requireNonNull(served.servedOn()));
    InstrumentRules.answerFits(served.kind(), request.answer()).orRefuse();
    timers.answered(served, request.answeredOn());
    return instruments.record(
        served,
        InstrumentMove.ANSWER,
        InstrumentState.ANSWERED,
        Columns.none()
            .set("answer", request.answer())
            .set("answered_on", request.answeredOn())
            .set(
                "answer_sealed",
                cipher.seal(request.text().strip(), "union_instrument.answer:" + id)));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Instrument verify(
      InstrumentId id, @Nullable String ifMatch, InstrumentVerificationRequest request) {
    Instrument instrument = instruments.lockFor(InstrumentMove.VERIFICATION, id, ifMatch);
    InstrumentRules.mayBeFound(request.corrected(), instrument, instruments.today()).orRefuse();
    timers.overtaken(instrument, "已核实改正情况");
    return instruments.record(
        instrument,
        InstrumentMove.VERIFICATION,
        request.corrected() ? InstrumentState.CORRECTED : InstrumentState.NOT_CORRECTED,
        Columns.none()
            .set("verified_on", instruments.today())
            .set(
                "finding_sealed",
                cipher.seal(request.finding().strip(), "union_instrument.finding:" + id)));
  }

  private void between(String field, LocalDate day, LocalDate earliest) {
    LocalDate today = instruments.today();
    if (day.isBefore(earliest) || day.isAfter(today)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              field,
              "OUT_OF_RANGE",
              "须在" + earliest + "与" + today + "之间",
              "must lie between " + earliest + " and " + today);
    }
  }
}
