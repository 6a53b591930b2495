package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.publicity.PublicField;
import org.workershome.kit.publicity.PublicFieldKind;
import org.workershome.kit.publicity.PublicLine;
import org.workershome.kit.publicity.PublicList;
import org.workershome.kit.publicity.PublicName;
import org.workershome.kit.publicity.PublicityKind;
import org.workershome.kit.publicity.PublicityPlace;
import org.workershome.kit.rowscope.ScopedSql;

/** A list that everybody may read. */
@Singleton
class TrialHonours implements PublicityKind {
  private final ScopedSql sql;
  private final Clock clock;

  TrialHonours(ScopedSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "trial-honour";
  }

  @Override
  public PublicityPlace place() {
    return PublicityPlace.PUBLIC;
  }

  @Override
  public String anchorType() {
    return "org.workershome.trial.publicity.anchored.v1";
  }

  @Override
  public Set<PublicFieldKind> fields() {
    return Set.of(PublicFieldKind.UNIT, PublicFieldKind.DEED);
  }

  @Override
  public Set<Role> readers() {
    return Set.of(Role.LEADER);
  }

  @Override
  public Set<Role> publishers() {
    return Set.of(Role.NOMINATOR);
  }

  @Override
  public Set<Role> approvers() {
    return Set.of(Role.COMMISSION_MEMBER, Role.NOMINATOR);
  }

  @Override
  public Set<Role> screeners() {
    return Set.of(Role.AWARD_REVIEWER);
  }

  @Override
  public PublicList list(String subjectId) {
    return list(subjectId, code());
  }

  PublicList list(String subjectId, String kind) {
    List<String> owner = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    List<PublicLine> lines =
        sql.list(
            "select * from trial_list_line where list_id = ? and kind = ? order by position",
            row -> {
              String guardian = row.getString("guardian");
              owner.add(row.getString("owner"));
              return new PublicLine(
                  PublicName.of(
                      row.getString("name"),
                      row.getObject("birth_date", LocalDate.class),
                      today,
                      () -> guardian),
                  List.of(
                      new PublicField(PublicFieldKind.UNIT, row.getString("unit")),
                      new PublicField(PublicFieldKind.DEED, row.getString("deed"))),
                  new UnionPath(row.getString("union_path")),
                  Optional.ofNullable(row.getString("person_ref")));
            },
            subjectId,
            kind);
    if (lines.isEmpty()) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    UnionPath union = new UnionPath(owner.getFirst());
    return new PublicList("拟公示名单 <" + kind + ">", union, union, lines);
  }
}
