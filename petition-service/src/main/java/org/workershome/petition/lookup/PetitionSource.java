package org.workershome.petition.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.search.SearchDocument;
import org.workershome.kit.search.SearchSource;
import org.workershome.petition.core.ScopedRead;

/**
 * By what a petition is found: its words, its number, and as a whole its petitioner's name and
 * telephone.
 */
@ApplicationScoped
class PetitionSource implements SearchSource {
  static final String TYPE = "petition";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String LOAD =
      """
      select id, version, union_path::text, person_ref, created_at, number, title, text_sealed, employer_name,
             employer_credit_code, contact_phone_sealed, origin_code, petitioner_name_sealed, confidential
      from petition where id = any (string_to_array(?, ',')::uuid[]) and not sealed\
      """;

  private final ScopedRead database;
  private final FieldCipher cipher;

  PetitionSource(ScopedRead database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<SearchDocument> load(Collection<UUID> ids) {
    return database.list(LOAD, List.of(listed(ids)), this::document);
  }

  @Override
  public List<UUID> idsAfter(Optional<UUID> after, int most) {
    return database.list(
        "select id from petition where id > ? and not sealed order by id limit ?",
        List.of(after.orElse(BEFORE_ALL), most),
        row -> row.getObject(1, UUID.class));
  }

  @Override
  public long count() {
    return database
        .list("select count(*) from petition where not sealed", List.of(), row -> row.getLong(1))
        .getFirst();
  }

  /** Ids as one parameter. */
  static String listed(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  private SearchDocument document(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    List<String> exact = new ArrayList<>(List.of(row.getString("number")));
    byte[] phone = row.getBytes("contact_phone_sealed");
    if (phone != null) {
      exact.add(cipher.open(phone, "petition.contact_phone:" + id));
    }
    // Who asked that his name be kept is found by nobody who knows it: finding him would tell it.
    byte[] name = row.getBytes("petitioner_name_sealed");
    if (name != null && !row.getBoolean("confidential")) {
      exact.add(cipher.open(name, "petition.petitioner_name:" + id));
    }
    String formerNumber = row.getString("origin_code");
    if (formerNumber != null) {
      exact.add(formerNumber);
    }
    String creditCode = row.getString("employer_credit_code");
    if (creditCode != null) {
      exact.add(creditCode);
    }
    return new SearchDocument(
        id,
        row.getLong("version"),
        new UnionPath(row.getString("union_path")),
        row.getString("person_ref"),
        PetitionLookup.instant(row, "created_at"),
        row.getString("title"),
        List.of(
            row.getString("employer_name"),
            cipher.open(row.getBytes("text_sealed"), "petition.text:" + id)),
        exact);
  }
}
