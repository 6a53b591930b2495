package org.workershome.kit.directory;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Memberships that this service knows. The caller's scope decides: staff see members of their own
 * union and of those below it, by where that union stands today; people see themselves. Joins the
 * transaction at hand, or opens one for the look.
 */
@Singleton
public final class Members {
  private static final TypeReference<List<Membership>> MEMBERSHIPS = new TypeReference<>() {};

  private static final String FIND =
      "select since, union_code, identity_class, front_line, migrant, model_worker, until, earlier"
          + " from directory_member where person_ref = ? and not removed";

  private final DirectorySql sql;

  Members(DirectorySql sql) {
    this.sql = sql;
  }

  /** Where the person was a member on that day, and as what. */
  public Optional<Membership> on(String personRef, LocalDate day) {
    @Nullable Membership found = null;
    for (Membership membership : history(personRef)) {
      if (!membership.from().isAfter(day)) {
        found = membership;
      }
    }
    return Optional.ofNullable(found).filter(last -> !endedBefore(last, day));
  }

  /** All memberships, oldest first; none when the person is unknown, or not the caller's to see. */
  public List<Membership> history(String personRef) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> sql.read(FIND, Members::memberships, personRef))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static boolean endedBefore(Membership last, LocalDate day) {
    LocalDate end = last.to();
    return end != null && end.isBefore(day);
  }

  private static List<Membership> memberships(ResultSet row) throws SQLException {
    String earlier = row.getString(8);
    List<Membership> all = new ArrayList<>();
    if (earlier != null) {
      all.addAll(DirectoryJson.kept(earlier, MEMBERSHIPS));
    }
    all.add(
        new Membership(
            row.getObject(1, LocalDate.class),
            row.getString(2),
            row.getString(3),
            row.getBoolean(4),
            row.getBoolean(5),
            row.getBoolean(6),
            row.getObject(7, LocalDate.class)));
    return all;
  }
}
