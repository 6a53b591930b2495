package org.workershome.competition.publicity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Refusals;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourState;
import org.workershome.competition.honour.Nomination;
import org.workershome.competition.honour.Recipient;
import org.workershome.competition.honour.store.Honours;
import org.workershome.kit.identity.Role;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.publicity.PublicField;
import org.workershome.kit.publicity.PublicFieldKind;
import org.workershome.kit.publicity.PublicLine;
import org.workershome.kit.publicity.PublicList;
import org.workershome.kit.publicity.PublicName;
import org.workershome.kit.publicity.PublicityKind;
import org.workershome.kit.publicity.PublicityPlace;

/**
 * A nomination as everybody reads it: name, unit, award, level and deed. Five working days, unless
 * the configuration says otherwise (两审三公示).
 */
@Singleton
class HonourPublicity implements PublicityKind {
  private static final String UNDER_AGE = "未成年人网络保护条例 第三十六条";
  private static final String ANCHORED = "org.workershome.competition.publicity.anchored.v1";

  private final Honours honours;

  HonourPublicity(Honours honours) {
    this.honours = honours;
  }

  @Override
  public String code() {
    return Honour.RECORD;
  }

  @Override
  public PublicityPlace place() {
    return PublicityPlace.PUBLIC;
  }

  @Override
  public String anchorType() {
    return ANCHORED;
  }

  @Override
  public Set<PublicFieldKind> fields() {
    return Set.of(
        PublicFieldKind.UNIT, PublicFieldKind.AWARD, PublicFieldKind.LEVEL, PublicFieldKind.DEED);
  }

  @Override
  public Set<Role> readers() {
    return Set.of(
        Role.NOMINATOR, Role.AWARD_REVIEWER, Role.COMMISSION_MEMBER, Role.ORGANISER, Role.LEADER);
  }

  @Override
  public Set<Role> publishers() {
    return Set.of(Role.NOMINATOR, Role.ORGANISER);
  }

  @Override
  public Set<Role> approvers() {
    return Set.of(Role.COMMISSION_MEMBER, Role.LEADER);
  }

  @Override
  public Set<Role> screeners() {
    return Set.of(Role.AWARD_REVIEWER, Role.INSPECTOR);
  }

  @Override
  public PublicList list(String subjectId) {
    Honour honour = honours.find(idOf(subjectId));
    if (!(honour.state() instanceof HonourState.Nominated)) {
      throw Refusals.illegalMove(honour.state().legalMoves());
    }
    Nomination nomination = honour.nomination();
    PublicName name = name(honour);
    if (name instanceof PublicName.Code
        && (nomination.shownDeed() + nomination.unit()).contains(nomination.displayName())) {
      throw new ProblemException(CompetitionProblem.NAMED_UNDER_AGE).with("article", UNDER_AGE);
    }
    PublicLine line =
        new PublicLine(
            name,
            List.of(
                new PublicField(PublicFieldKind.UNIT, nomination.unit()),
                new PublicField(PublicFieldKind.AWARD, nomination.awardType().labelZh()),
                new PublicField(PublicFieldKind.LEVEL, nomination.level().labelZh()),
                new PublicField(PublicFieldKind.DEED, nomination.shownDeed())),
            honour.union(),
            personRef(nomination));
    return new PublicList(
        "拟授予" + nomination.awardType().labelZh() + "（" + honour.number() + "）",
        honour.union(),
        honour.union(),
        List.of(line));
  }

  /** Workers can be sixteen: who is not known to be of age is shown by the nomination's number. */
  private static PublicName name(Honour honour) {
    Nomination nomination = honour.nomination();
    return switch (nomination.recipient()) {
      case Recipient.Person _ ->
          nomination.ofAgeBy() == null
              ? new PublicName.Code(honour.number())
              : new PublicName.OfAge(nomination.displayName());
      case Recipient.Collective collective -> new PublicName.Collective(collective.name());
    };
  }

  private static Optional<String> personRef(Nomination nomination) {
    return switch (nomination.recipient()) {
      case Recipient.Person person -> Optional.of(person.personRef());
      case Recipient.Collective _ -> Optional.empty();
    };
  }

  private static UUID idOf(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refusals.notThere();
    }
  }
}
