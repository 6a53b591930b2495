package org.workershome.petition.instrument;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.IdentifyingNumbers;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.DisputeEvent;
import org.workershome.petition.core.DisputeEvents;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** Writes an instrument, and signs it. */
@ApplicationScoped
class WriteInstrument {
  private final Instruments instruments;
  private final InstrumentTable table;
  private final InstrumentTimers timers;
  private final Petitions petitions;
  private final DisputeEvents events;
  private final CurrentCaller caller;

  WriteInstrument(
      Instruments instruments,
      InstrumentTable table,
      InstrumentTimers timers,
      Petitions petitions,
      DisputeEvents events,
      CurrentCaller caller) {
    this.instruments = instruments;
    this.table = table;
    this.timers = timers;
    this.petitions = petitions;
    this.events = events;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Instrument draft(InstrumentRequest request) {
    ProblemException.refuseAny(faults(request));
    Instrument opinion = opinion(request);
    PetitionId petition =
        request.petitionId() == null
            ? (opinion == null ? null : opinion.petition())
            : new PetitionId(request.petitionId());
    if (petition != null) {
      InstrumentRules.mayComeFrom(petitions.find(petition).sealed()).orRefuse();
    }
    return instruments.drafted(
        new Instrument(
            new InstrumentId(Ids.next()),
            null,
            caller.get().requireUnion(),
            request.kind(),
            InstrumentState.DRAFT,
            petition,
            opinion == null ? null : opinion.id().value(),
            opinion == null ? null : ground(opinion),
            opinion == null
                ? requireNonNull(request.employerName()).strip()
                : opinion.employerName(),
            opinion == null ? request.employerCreditCode() : opinion.employerCreditCode(),
            request.addressee().strip(),
            request.subject().strip(),
            request.law().strip(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            instruments.now(),
            1),
        request.facts().strip(),
        request.demands().strip());
  }

  /** Of advice, locked: what it has come to does not change while advice is written. */
  private @Nullable Instrument opinion(InstrumentRequest request) {
    if (request.opinionId() == null) {
      return null;
    }
    Instrument opinion =
        table
            .locked(new InstrumentId(request.opinionId()))
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    if (opinion.kind() != InstrumentKind.OPINION) {
      throw new ProblemException(InstrumentProblem.NOT_AN_OPINION);
    }
    return opinion;
  }

  private AdviceGround ground(Instrument opinion) {
    return InstrumentRules.ground(opinion, instruments.today())
        .orElseThrow(
            () ->
                new ProblemException(InstrumentProblem.NO_GROUND_FOR_ADVICE)
                    .with("article", InstrumentRules.LAW)
                    .with("state", opinion.state()));
  }

  private static List<FieldFault> faults(InstrumentRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    boolean advice = request.kind() == InstrumentKind.ADVICE;
    if (advice != (request.opinionId() != null)) {
      faults.add(
          new FieldFault(
              "opinionId",
              "OF_ADVICE",
              "建议书须指明意见书，其他文书不填",
              "Advice names its opinion, others none"));
    }
    String name = request.employerName();
    if (!advice && (name == null || name.isBlank())) {
      faults.add(new FieldFault("employerName", "REQUIRED", "不能为空", "must be there"));
    }
    String code = request.employerCreditCode();
    if (code != null) {
      CreditCode.flaw(code).map(flaw -> flaw.in("employerCreditCode")).ifPresent(faults::add);
    }
    for (var text :
        Map.of(
                "subject", request.subject(),
                "addressee", request.addressee(),
                "law", request.law())
            .entrySet()) {
      if (IdentifyingNumbers.areIn(text.getValue())) {
        faults.add(
            new FieldFault(
                text.getKey(),
                "IDENTIFYING_NUMBER",
                "不得写入身份证号、电话或账号，请删去",
                "Take out id, telephone and account numbers"));
      }
    }
    return faults;
  }

  /** The number is given now, without gaps. What an opinion came to is looked at again. */
  @Transactional(Transactional.TxType.MANDATORY)
  Instrument issue(InstrumentId id, @Nullable String ifMatch, InstrumentIssueRequest request) {
    Instrument draft = instruments.lockFor(InstrumentMove.ISSUE, id, ifMatch);
    Handler signer = Handler.of(caller.get());
    InstrumentRules.mayBeIssued(draft.kind(), request.signerPost(), caller.get().has(Role.LEADER))
        .orRefuse();
    if (draft.opinion() != null) {
      Instrument opinion = table.locked(new InstrumentId(draft.opinion())).orElseThrow();
      ground(opinion);
      timers.overtaken(opinion, "已向劳动行政部门提出建议书");
    }
    LocalDate today = instruments.today();
    Instrument issued =
        instruments.record(
            draft,
            InstrumentMove.ISSUE,
            InstrumentState.ISSUED,
            Columns.none()
                .set("number", table.nextNumber(draft, today.getYear()))
                .set("issued_on", today)
                .set("signer_name", signer.name())
                .set("signer_ref", signer.personRef())
                .set("signer_post", request.signerPost()));
    events.tell(
        new DisputeEvent.InstrumentIssued(
            id.value(),
            requireNonNull(issued.number()),
            issued.union().value(),
            issued.kind().name(),
            issued.petition() == null ? null : issued.petition().value(),
            issued.opinion(),
            today),
        issued.version(),
        instruments.now());
    return issued;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Instrument revoke(
      InstrumentId id, @Nullable String ifMatch, InstrumentRevocationRequest request) {
    Instrument draft = instruments.lockFor(InstrumentMove.REVOCATION, id, ifMatch);
    return instruments.record(
        draft, InstrumentMove.REVOCATION, InstrumentState.REVOKED, Columns.none());
  }
}
