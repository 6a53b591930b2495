package org.workershome.petition.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.JoinedGroups;
import org.workershome.petition.core.JoinedGroups.Voice;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChannel;

/** A group asks through one of its representatives, at the counter as well. */
@ApplicationScoped
class SpeakForGroup {
  private final JoinedGroups groups;
  private final CurrentCaller caller;

  SpeakForGroup(JoinedGroups groups, CurrentCaller caller) {
    this.groups = groups;
    this.caller = caller;
  }

  /**
   * Who asks on behalf of the group.
   *
   * @param named at the counter
   * @return null for a petition that is nobody's but its petitioner's
   * @throws ProblemException 400 for somebody who is not on the roster, 422 for one who is, and
   *     does not speak
   */
  @Nullable UUID asks(Petition petition, @Nullable UUID named) {
    Caller who = caller.get();
    boolean group = petition.channel() == PetitionChannel.GROUP_VISIT;
    boolean counter = group && who.kind() != CallerKind.WORKER;
    if (counter != (named != null)) {
      throw counter
          ? fault("REPRESENTATIVE_MISSING", "须填写提出申请的代表", "say which representative asks")
          : fault("NOT_AT_THE_COUNTER", "只有窗口代集体访申请时才填写", "only for a group at the counter");
    }
    if (!group) {
      return null;
    }
    Voice voice =
        (named == null
                ? groups.ofPerson(petition.id(), who.requirePersonRef())
                : groups.ofMember(petition.id(), named))
            .orElseThrow(() -> fault("NOT_ON_THE_ROSTER", "须为名册上的人员", "must be on the roster"));
    HandlingRules.maySpeakForGroup(voice.representative()).orRefuse();
    return voice.member();
  }

  private static ProblemException fault(String code, String zh, String en) {
    return new ProblemException(TechnicalProblem.INVALID_FIELDS)
        .fault("representative", code, zh, en);
  }
}
