package org.workershome.aid.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Rows;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.IndexPurpose;
import org.workershome.kit.privacy.IndexedAs;
import org.workershome.kit.privacy.rotation.IndexedRecords;

/** Who is on an active file, by the keyed hashes of id numbers: head and members. */
@Singleton
class PeopleOnFile implements IndexedRecords {
  static final IndexPurpose PURPOSE =
      new IndexPurpose("household.citizen-id", IndexedAs.CITIZEN_ID);

  private final Rows rows;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  PeopleOnFile(Rows rows, FieldCipher cipher, ObjectMapper json) {
    this.rows = rows;
    this.cipher = cipher;
    this.json = json;
  }

  static Set<String> citizenIds(String head, List<MemberRequest> members) {
    return Stream.concat(
            Stream.of(head),
            members.stream().map(MemberRequest::citizenId).filter(Objects::nonNull))
        .collect(Collectors.toSet());
  }

  @Override
  public IndexPurpose purpose() {
    return PURPOSE;
  }

  @Override
  public String table() {
    return "person_on_file";
  }

  @Override
  public String entryColumn() {
    return "citizen_id_blind";
  }

  @Override
  public String recordColumn() {
    return "household_id";
  }

  @Override
  public List<String> carriedColumns() {
    return List.of("union_path");
  }

  /** A refused file holds nobody. */
  @Override
  public Collection<String> lockedValues(UUID record) {
    return rows.one(
            "select head_citizen_id_sealed, members_sealed from household"
                + " where id = ? and state <> 'REFUSED' and head_citizen_id_sealed is not null"
                + " for update",
            row -> citizenIds(record, row),
            record)
        .orElse(Set.of());
  }

  private Set<String> citizenIds(UUID household, ResultSet row) throws SQLException {
    return citizenIds(
        cipher.open(row.getBytes(1), WriteParticulars.context(household, "head_citizen_id")),
        members(household, row.getBytes(2)));
  }

  private List<MemberRequest> members(UUID household, byte @Nullable [] sealed) {
    if (sealed == null) {
      return List.of();
    }
    try {
      return json.readValue(
          cipher.open(sealed, WriteParticulars.context(household, "members")),
          new TypeReference<List<MemberRequest>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("members that cannot be read");
    }
  }
}
