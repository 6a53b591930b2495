package org.workershome.petition.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.notify.Messages;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Regulation;

/**
 * Shows a registered petition to the procedure of law, with the written notice that the law wants.
 */
@ApplicationScoped
class GiveStatutoryRoute {
  private final Petitions petitions;
  private final NoticeRepository notices;
  private final Letters letters;
  private final Messages messages;
  private final PetitionTimers timers;
  private final CurrentCaller caller;
  private final Clock clock;

  GiveStatutoryRoute(
      Petitions petitions,
      NoticeRepository notices,
      Letters letters,
      Messages messages,
      PetitionTimers timers,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.notices = notices;
    this.letters = letters;
    this.messages = messages;
    this.timers = timers;
    this.caller = caller;
    this.clock = clock;
  }

  /** The notice that was given, and the petition's new version. */
  record Given(NoticeView notice, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Given handle(PetitionId id, @Nullable String ifMatch, StatutoryRouteRequest request) {
    Petition petition = owing(petitions.lockFor(PetitionMove.STATUTORY_ROUTE, id, ifMatch));
    var officer = Handler.of(caller.get());
    Set<StatutoryRoute> routes = EnumSet.copyOf(request.routes());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    StatutoryRouteRules.mayBeRouted(petition.category()).orRefuse();
    StatutoryRouteRules.routesFit(petition.matter(), routes).orRefuse();

    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    NoticeEntity notice = notice(petition, routes, request.explanation().strip(), officer, now);
    notices.add(notice);
    Petition after =
        petitions.record(
            new PetitionChange.Decided(
                petition,
                PetitionMove.STATUTORY_ROUTE,
                PetitionStateName.STATUTORY_ROUTE,
                null,
                null,
                now));
    Regulation law = Regulation.on(petition.receivedOn());
    letters.issue(
        after,
        LetterKind.STATUTORY_ROUTE,
        NoticeText.values(petition, routes, notice.explanation, notice.givenOn),
        law.notice() + "、" + law.routes(),
        officer,
        now);
    messages.send(Notification.NOTICE_GIVEN.of(after));
    timers.done(id, notice.givenOn, ProcedureTerms.NOTICE, ProcedureTerms.DIRECT_LINE);
    timers.cancel(id, "收件单位已告知法定途径", ProcedureTerms.OBJECTION);
    return new Given(NoticeView.of(notice), after.version());
  }

  /** The notice is owed by the union that has it, whose term began when it got it. */
  private Petition owing(Petition petition) {
    return timers
        .running(petition.id(), ProcedureTerms.NOTICE)
        .map(term -> term.dueOn())
        .map(petition::owingNoticeBy)
        .orElse(petition);
  }

  private static NoticeEntity notice(
      Petition petition,
      Set<StatutoryRoute> routes,
      String explanation,
      Handler officer,
      Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    var notice = new NoticeEntity();
    notice.id = Ids.next();
    notice.petitionId = petition.id().value();
    notice.unionPath = petition.union().value();
    notice.personRef = petition.personRef();
    notice.routes = routes.stream().map(Enum::name).collect(Collectors.joining(","));
    notice.explanation = explanation;
    notice.textZh = NoticeText.of(petition, routes, explanation, today);
    notice.dueOn = petition.noticeDueOn();
    notice.givenOn = today;
    notice.givenAt = now;
    notice.givenBySubject = officer.subject();
    notice.givenByName = officer.name();
    return notice;
  }
}
