package org.workershome.petition.lookup;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.reveal.RevealField;
import org.workershome.kit.privacy.reveal.RevealTarget;
import org.workershome.kit.privacy.reveal.Revealable;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.ScopedRead;

/**
 * What of a petition can be shown in clear to whom: name, telephone and address of the petitioner
 * and of the people of a group, to whoever has to write a paper, to call or to send.
 */
@Singleton
class RevealablePetitions implements Revealable {
  static final String TYPE = "petition";

  /** By field the column that it is sealed in. */
  private static final Map<String, String> OF_PETITIONER =
      Map.of(
          "contactPhone", "contact_phone",
          "petitionerName", "petitioner_name",
          "petitionerAddress", "petitioner_address");

  private static final Pattern OF_MEMBER = Pattern.compile("members\\[(\\d{1,6})]\\.(name|phone)");
  private static final Set<Role> HANDLERS = Set.of(Role.PETITION_OFFICER, Role.CASE_HANDLER);

  private final ScopedRead database;
  private final FieldCipher cipher;
  private final CurrentCaller callers;

  RevealablePetitions(ScopedRead database, FieldCipher cipher, CurrentCaller callers) {
    this.database = database;
    this.cipher = cipher;
    this.callers = callers;
  }

  /** A value, and whether this caller may have it. */
  private record Found(RevealTarget target, boolean open) {}

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  public List<RevealField> fields() {
    return List.of(
        new RevealField("contactPhone", HANDLERS),
        new RevealField("petitionerName", HANDLERS),
        new RevealField("petitionerAddress", HANDLERS),
        new RevealField("members[].name", HANDLERS),
        new RevealField("members[].phone", HANDLERS));
  }

  @Override
  public Optional<RevealTarget> find(UUID id, String field, LocalDate today) {
    Matcher member = OF_MEMBER.matcher(field);
    if (member.matches()) {
      return ofMember(id, Integer.parseInt(member.group(1)), member.group(2), today);
    }
    String column = OF_PETITIONER.get(field);
    return column == null ? Optional.empty() : ofPetitioner(id, column, today);
  }

  private Optional<RevealTarget> ofPetitioner(UUID id, String column, LocalDate today) {
    return database
        .list(
            "select union_path::text, person_ref, %1$s_sealed, of_age_on, %2$s from petition where id = ? and %1$s_sealed is not null"
                .formatted(column, Identity.COLUMNS),
            List.of(id),
            row ->
                new Found(
                    target(
                        row.getString(1),
                        row.getString(2),
                        AgeOnFile.isMinor(row, today),
                        cipher.open(row.getBytes(3), "petition." + column + ":" + id)),
                    Identity.of(row).isOpenTo(callers.get())))
        .stream()
        .filter(Found::open)
        .map(Found::target)
        .findFirst();
  }

  /** In the order of the roster, as the group visit shows it. */
  private Optional<RevealTarget> ofMember(UUID petition, int place, String field, LocalDate today) {
    return database
        .list(
            "select union_path::text, person_ref, %s_sealed, id, of_age_on from petition_member where petition_id = ? order by added_at, id offset ? limit 1"
                .formatted(field),
            List.of(petition, place),
            row -> {
              byte[] sealed = row.getBytes(3);
              return sealed == null
                  ? Optional.<RevealTarget>empty()
                  : Optional.of(
                      target(
                          row.getString(1),
                          row.getString(2),
                          AgeOnFile.mayBeMinor(row, today),
                          cipher.open(
                              sealed,
                              "petition_member." + field + ":" + row.getObject(4, UUID.class))));
            })
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static RevealTarget target(String union, String personRef, boolean minor, String value) {
    return new RevealTarget(new UnionPath(union), personRef, minor, value);
  }
}
