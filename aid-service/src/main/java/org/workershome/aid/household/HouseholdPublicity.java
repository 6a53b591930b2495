package org.workershome.aid.household;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.directory.Unions;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.privacy.Masking;
import org.workershome.kit.privacy.reveal.AgeRules;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.publicity.PublicField;
import org.workershome.kit.publicity.PublicFieldKind;
import org.workershome.kit.publicity.PublicLine;
import org.workershome.kit.publicity.PublicList;
import org.workershome.kit.publicity.PublicName;
import org.workershome.kit.publicity.PublicityKind;
import org.workershome.kit.publicity.PublicityPlace;

/**
 * A reviewed file as the members of its unit read it, and nobody else: a masked name, the unit, and
 * how many live there. No cause, which may be an illness, and no amount.
 */
@Singleton
class HouseholdPublicity implements PublicityKind {
  static final String CODE = "household";
  private static final String ANCHORED = "org.workershome.aid.publicity.anchored.v1";

  private final Rows rows;
  private final SealedParticulars particulars;
  private final PublicityDemand demand;
  private final Unions unions;
  private final CurrentCaller callers;
  private final Clock clock;

  HouseholdPublicity(
      Rows rows,
      SealedParticulars particulars,
      PublicityDemand demand,
      Unions unions,
      CurrentCaller callers,
      Clock clock) {
    this.rows = rows;
    this.particulars = particulars;
    this.demand = demand;
    this.unions = unions;
    this.callers = callers;
    this.clock = clock;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public PublicityPlace place() {
    return PublicityPlace.UNIT;
  }

  @Override
  public String anchorType() {
    return ANCHORED;
  }

  @Override
  public Set<PublicFieldKind> fields() {
    return Set.of(PublicFieldKind.UNIT, PublicFieldKind.CATEGORY);
  }

  @Override
  public Set<Role> readers() {
    return Set.of(Role.AID_CLERK, Role.AID_REVIEWER, Role.AID_APPROVER, Role.LEADER);
  }

  @Override
  public Set<Role> publishers() {
    return Set.of(Role.AID_CLERK, Role.AID_REVIEWER);
  }

  @Override
  public Set<Role> approvers() {
    return Set.of(Role.AID_APPROVER, Role.LEADER);
  }

  @Override
  public Set<Role> screeners() {
    return Set.of(Role.AID_REVIEWER, Role.INSPECTOR);
  }

  @Override
  public int ownersWorkingDays(UnionPath owner, LocalDate on) {
    return demand.workingDays(owner, on);
  }

  @Override
  public PublicList list(String subjectId) {
    return rows.one(
            "select h.*, h.union_path::text as path from household h where id = ?",
            this::read,
            idOf(subjectId))
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private PublicList read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String number = row.getString("number");
    // Without the union's name, whose digits would make it look like a telephone number.
    String shown = "第" + number.substring(number.lastIndexOf('-') + 1) + "号";
    String personRef = row.getString("person_ref");
    SeparationRules.requireNotHisOwn(Actor.of(callers.get()), personRef);
    HouseholdState state = HouseholdState.of(HouseholdStatus.valueOf(row.getString("state")));
    if (!(state instanceof HouseholdState.Reviewed)) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE)
          .detail("初审通过后、审批前方可公示", "A file is shown between its review and its approval")
          .with("legalMoves", state.moves());
    }
    var union = new UnionPath(row.getString("path"));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    PublicLine line =
        new PublicLine(
            name(row, id, shown, today),
            List.of(
                new PublicField(
                    PublicFieldKind.UNIT, unions.nameOn(union, today).orElse(union.value())),
                new PublicField(
                    PublicFieldKind.CATEGORY, "困难职工家庭，" + row.getInt("member_count") + " 人")),
            union,
            Optional.of(personRef));
    return new PublicList("困难职工建档公示（" + shown + "）", union, union, List.of(line));
  }

  /** Workers can be sixteen: whoever is under age is shown by the file's number. */
  private PublicName name(ResultSet row, UUID id, String shown, LocalDate today)
      throws SQLException {
    String citizenId = particulars.open(row, id, "head_citizen_id");
    String name = particulars.open(row, id, "head_name");
    if (citizenId == null
        || name == null
        || AgeRules.isMinor(CitizenId.birthDate(citizenId), today)) {
      return new PublicName.Code(shown);
    }
    return new PublicName.OfAge(Masking.name(name));
  }

  private static UUID idOf(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
  }
}
