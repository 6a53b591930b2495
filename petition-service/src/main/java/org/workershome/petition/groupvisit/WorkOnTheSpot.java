package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.PushUp;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/** What happens on the spot is written down and reported up; who owes is found out. */
@ApplicationScoped
class WorkOnTheSpot {
  private static final int LONGEST_CHAIN = 20;

  private final GroupVisits visits;
  private final SiteTable site;
  private final Petitions petitions;
  private final PetitionTimers timers;
  private final PushUp pushUp;
  private final Messages messages;
  private final CurrentCaller caller;
  private final Clock clock;

  WorkOnTheSpot(
      GroupVisits visits,
      SiteTable site,
      Petitions petitions,
      PetitionTimers timers,
      PushUp pushUp,
      Messages messages,
      CurrentCaller caller,
      Clock clock) {
    this.visits = visits;
    this.site = site;
    this.petitions = petitions;
    this.timers = timers;
    this.pushUp = pushUp;
    this.messages = messages;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep respondents(PetitionId id, @Nullable String ifMatch, RespondentsRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    for (int i = 0; i < request.chain().size(); i++) {
      String code = request.chain().get(i).creditCode();
      if (code != null) {
        int place = i;
        CreditCode.flaw(code)
            .map(flaw -> flaw.in("chain[" + place + "].creditCode"))
            .ifPresent(faults::add);
      }
    }
    ProblemException.refuseAny(faults);
    Petition petition = visits.lock(id, ifMatch);
    if (site.respondents(id).size() + request.chain().size() > LONGEST_CHAIN) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "chain",
              "TOO_MANY",
              "连同已登记的，责任单位不超过二十个",
              "with those who stand in it already, at most twenty");
    }
    site.chain(petition, request.chain(), LocalDates.now(clock));
    visits.note(petition, "group-respondents-added", request.chain().size());
    return visits.step(petition, null);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep log(PetitionId id, @Nullable String ifMatch, SiteLogRequest request) {
    Petition petition = visits.lock(id, ifMatch);
    site.log(petition, request.text(), Handler.of(caller.get()), null, LocalDates.now(clock));
    visits.note(petition, "group-site-logged", 1);
    return visits.step(petition, null);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep report(PetitionId id, @Nullable String ifMatch, UrgentReportRequest request) {
    Petition petition = visits.lock(id, ifMatch);
    Instant now = LocalDates.now(clock);
    var reporter = Handler.of(caller.get());
    UUID report = site.log(petition, request.text(), reporter, request, now);
    messages.send(ReportMessages.of(petition, report));
    pushUp.start(petition, "已紧急报告", LocalDates.of(now), reporter);
    petitions.tell(TimelineEntry.of(id, TimelineKind.LINKED, now, "已向上级工会紧急报告", null));
    visits.note(petition, "group-urgently-reported", 1);
    return visits.step(petition, null);
  }

  /** Whoever is on duty above has read it, or somebody in a union above. */
  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep acknowledge(PetitionId id, UUID report, @Nullable String ifMatch) {
    Petition petition = visits.lockAny(id, ifMatch);
    HandlingRules.mayAcknowledge(
            petition.handling(),
            caller.get().requireUnion(),
            site.names(id, report, caller.get().subject()))
        .orRefuse();
    Instant now = LocalDates.now(clock);
    if (!site.acknowledge(id, report, Handler.of(caller.get()), now)) {
      throw new ProblemException(PetitionProblem.NO_REPORT_TO_ACKNOWLEDGE);
    }
    if (!site.anyWaits(id)) {
      timers.done(id, LocalDates.of(now), ProcedureTerms.URGENT_REPORT);
    }
    visits.note(petition, "group-report-acknowledged", 1);
    return visits.step(petition, null);
  }
}
