package org.workershome.aid.household;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.reveal.AgeRules;
import org.workershome.kit.privacy.reveal.RevealField;
import org.workershome.kit.privacy.reveal.RevealTarget;
import org.workershome.kit.privacy.reveal.Revealable;

/** What of a file can be shown in clear, and to whom. */
@Singleton
class RevealableHouseholds implements Revealable {
  static final String TYPE = "household";

  private static final Set<Role> WHO_WORKS_ON_IT =
      Set.of(Role.AID_CLERK, Role.AID_REVIEWER, Role.AID_APPROVER);

  private static final Set<Role> WHO_PAYS_TOO =
      Set.of(Role.AID_CLERK, Role.AID_REVIEWER, Role.AID_APPROVER, Role.CASHIER);

  private static final Pattern MEMBER = Pattern.compile("members\\[(\\d{1,4})]\\.(name|citizenId)");

  private static final Pattern DETAIL =
      Pattern.compile("details\\[(\\d{1,4})]\\.(health|illness|place)");

  private final Rows rows;
  private final SealedParticulars particulars;
  private final KeptFacts facts;

  RevealableHouseholds(Rows rows, SealedParticulars particulars, KeptFacts facts) {
    this.rows = rows;
    this.particulars = particulars;
    this.facts = facts;
  }

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  public List<RevealField> fields() {
    return List.of(
        new RevealField("headName", WHO_PAYS_TOO),
        new RevealField("headCitizenId", WHO_WORKS_ON_IT),
        new RevealField("phone", WHO_WORKS_ON_IT),
        new RevealField("bankCard", WHO_PAYS_TOO),
        new RevealField("members[].name", WHO_WORKS_ON_IT),
        new RevealField("members[].citizenId", WHO_WORKS_ON_IT),
        new RevealField("details[].health", WHO_WORKS_ON_IT),
        new RevealField("details[].illness", WHO_WORKS_ON_IT),
        new RevealField("details[].place", WHO_WORKS_ON_IT));
  }

  @Override
  public Optional<RevealTarget> find(UUID id, String field, LocalDate today) {
    return rows.one(
            "select h.*, h.union_path::text as path from household h where id = ?",
            row -> Optional.ofNullable(target(row, id, field, today)),
            id)
        .flatMap(found -> found);
  }

  private @Nullable RevealTarget target(ResultSet row, UUID id, String field, LocalDate today)
      throws SQLException {
    var union = new UnionPath(row.getString("path"));
    String person = row.getString("person_ref");
    Matcher member = MEMBER.matcher(field);
    if (member.matches()) {
      List<MemberRequest> members = particulars.members(row, id);
      int index = Integer.parseInt(member.group(1));
      if (index >= members.size()) {
        return null;
      }
      MemberRequest one = members.get(index);
      String value = member.group(2).equals("name") ? one.name() : one.citizenId();
      return value == null ? null : new RevealTarget(union, null, mayBeMinor(one, today), value);
    }
    Matcher detail = DETAIL.matcher(field);
    if (detail.matches()) {
      int index = Integer.parseInt(detail.group(1));
      List<MemberRequest> members = particulars.members(row, id);
      String value = detailOf(id, index, detail.group(2));
      return value == null || index >= members.size()
          ? null
          : new RevealTarget(union, null, mayBeMinor(members.get(index), today), value);
    }
    String value = particulars.open(row, id, column(field));
    String citizenId = particulars.open(row, id, "head_citizen_id");
    boolean minor = citizenId != null && AgeRules.isMinor(CitizenId.birthDate(citizenId), today);
    return value == null ? null : new RevealTarget(union, person, minor, value);
  }

  private @Nullable String detailOf(UUID id, int member, String what) {
    MemberDetail found = facts.detail(id, member).orElse(null);
    if (found == null) {
      return null;
    }
    return switch (what) {
      case "health" ->
          found.disability() == null
              ? found.health().name()
              : found.health() + " " + found.disability() + " " + found.grade();
      case "illness" -> found.illness();
      case "place" -> found.place();
      default -> throw new IllegalArgumentException("not declared: " + what);
    };
  }

  /** Whose age is not on file is taken for a minor where his relation allows it. */
  private static boolean mayBeMinor(MemberRequest member, LocalDate today) {
    String citizenId = member.citizenId();
    if (citizenId != null) {
      return AgeRules.isMinor(CitizenId.birthDate(citizenId), today);
    }
    return switch (member.relation()) {
      case CHILD, OTHER -> true;
      case SELF, SPOUSE, PARENT -> false;
    };
  }

  private static String column(String field) {
    return switch (field) {
      case "headName" -> "head_name";
      case "headCitizenId" -> "head_citizen_id";
      case "phone" -> "phone";
      case "bankCard" -> "bank_card";
      default -> throw new IllegalArgumentException("not declared: " + field);
    };
  }
}
