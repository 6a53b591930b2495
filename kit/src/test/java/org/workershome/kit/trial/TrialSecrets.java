package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.BlindIndex;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.IndexPurpose;
import org.workershome.kit.privacy.IndexedAs;
import org.workershome.kit.privacy.rotation.IndexedRecords;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** People whose names and ids are sealed; nobody is there twice. In the transaction at hand. */
@Singleton
class TrialSecrets implements IndexedRecords {
  private static final IndexPurpose PURPOSE =
      new IndexPurpose("trial-secret.citizen-id", IndexedAs.CITIZEN_ID);

  /** In one trip; the entries in the order of the list. */
  private static final String ADD =
      """
      with record as (
        insert into trial_secret (id, union_path, name_sealed, citizen_id_sealed)
        values (?, ?::ltree, ?, ?))
      insert into trial_secret_person (entry, secret_id, union_path)
        select entry, ?, ?::ltree from unnest(?) entry
        on conflict do nothing""";

  private final DataSource database;
  private final FieldCipher cipher;
  private final BlindIndex index;

  TrialSecrets(DataSource database, FieldCipher cipher, BlindIndex index) {
    this.database = database;
    this.cipher = cipher;
    this.index = index;
  }

  UUID add(String union, String name, String citizenId) {
    UUID id = Ids.next();
    List<byte[]> entries = index.entries(PURPOSE, citizenId);
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setObject(1, id);
      add.setString(2, union);
      add.setBytes(3, cipher.seal(name, "trial_secret.name:" + id));
      add.setBytes(4, cipher.seal(citizenId, "trial_secret.citizen_id:" + id));
      add.setObject(5, id);
      add.setString(6, union);
      add.setArray(7, connection.createArrayOf("bytea", entries.toArray(byte[][]::new)));
      if (add.executeUpdate() < entries.size()) {
        throw new ProblemException(TechnicalProblem.CONFLICT);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return id;
  }

  String name(UUID id) {
    return value("name", id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  void rename(UUID id, String name) {
    change(
        "update trial_secret set name_sealed = ? where id = ?",
        cipher.seal(name, "trial_secret.name:" + id),
        id);
  }

  UUID find(String citizenId) {
    try (Connection connection = database.getConnection();
        PreparedStatement find =
            connection.prepareStatement(
                "select distinct secret_id from trial_secret_person where entry = any (?)")) {
      find.setArray(
          1,
          connection.createArrayOf(
              "bytea", index.entries(PURPOSE, citizenId).toArray(byte[][]::new)));
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) {
          throw new ProblemException(TechnicalProblem.NOT_FOUND);
        }
        return row.getObject(1, UUID.class);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public IndexPurpose purpose() {
    return PURPOSE;
  }

  @Override
  public String table() {
    return "trial_secret_person";
  }

  @Override
  public String entryColumn() {
    return "entry";
  }

  @Override
  public String recordColumn() {
    return "secret_id";
  }

  @Override
  public List<String> carriedColumns() {
    return List.of("union_path");
  }

  @Override
  public Collection<String> lockedValues(UUID record) {
    change("select 1 from trial_secret where id = ? for update", record);
    return value("citizen_id", record).map(List::of).orElse(List.of());
  }

  private Optional<String> value(String column, UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement find =
            connection.prepareStatement(
                "select " + column + "_sealed from trial_secret where id = ?")) {
      find.setObject(1, id);
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(cipher.open(row.getBytes(1), "trial_secret." + column + ":" + id))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int change(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.execute() ? 0 : statement.getUpdateCount();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
