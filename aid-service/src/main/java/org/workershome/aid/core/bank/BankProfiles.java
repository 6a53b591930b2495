package org.workershome.aid.core.bank;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.timer.days.CalendarYears;

/** Profiles in force, and the moments that they still have. */
@Singleton
public final class BankProfiles {
  private static final String PROFILE =
      """
      select id, code, bank_name, file_kind, lines_per_file, files_per_hour, opens_at, cut_off_at, paid_after_days,
        working_days_only, debtor_name, debtor_account, debtor_bank_code
      from bank_profile""";

  private final Rows rows;
  private final CalendarYears years;
  private final Clock clock;

  BankProfiles(Rows rows, CalendarYears years, Clock clock) {
    this.rows = rows;
    this.years = years;
    this.clock = clock;
  }

  /** Of the union itself or the nearest above it that has such a profile; of several the latest. */
  public Optional<BankProfile> inForce(String code, String union) {
    return rows.one(
        PROFILE
            + " where code = ? and union_path @> ?::ltree and state = 'APPROVED' and effective_from <= ?"
            + " order by nlevel(union_path) desc, effective_from desc limit 1",
        BankProfiles::profile,
        code,
        union,
        LocalDate.ofInstant(clock.instant(), Clocks.ZONE));
  }

  public Optional<BankProfile> byId(UUID id) {
    return rows.one(PROFILE + " where id = ?", BankProfiles::profile, id);
  }

  /**
   * Takes the first free moments for so many files. The account is held until the transaction ends,
   * so that nobody else finds the same ones; the primary key would refuse them in any case.
   */
  public List<Slot> take(BankProfile profile, int files) {
    rows.list(
        "select pg_advisory_xact_lock(hashtextextended(?, 4716))",
        row -> 0,
        profile.debtorAccount());
    List<Slot> slots = estimate(profile, files);
    for (Slot slot : slots) {
      rows.change(
          "insert into bank_slot (account, send_at) values (?, ?)",
          profile.debtorAccount(),
          slot.sendAt().atZone(Clocks.ZONE).toInstant());
    }
    return slots;
  }

  /** The first free moments, for whoever only asks. */
  public List<Slot> estimate(BankProfile profile, int files) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Clocks.ZONE);
    Set<LocalDateTime> taken =
        new HashSet<>(
            rows.list(
                "select send_at from bank_slot where account = ? and send_at >= ?",
                row -> LocalDateTime.ofInstant(Rows.instant(row, "send_at"), Clocks.ZONE),
                profile.debtorAccount(),
                clock.instant()));
    return new SendingSchedule(
            profile.windows(),
            profile.filesPerHour(),
            profile.workingDaysOnly(),
            years.current().days())
        .first(files, now, taken);
  }

  public static BankProfile profile(ResultSet row) throws SQLException {
    Time[] opens = array(row, "opens_at", Time[].class);
    Time[] cutOff = array(row, "cut_off_at", Time[].class);
    Integer[] days = array(row, "paid_after_days", Integer[].class);
    List<SendingWindow> windows = new ArrayList<>();
    for (int i = 0; i < opens.length; i++) {
      windows.add(new SendingWindow(opens[i].toLocalTime(), cutOff[i].toLocalTime(), days[i]));
    }
    return new BankProfile(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("bank_name"),
        FileKind.valueOf(row.getString("file_kind")),
        row.getInt("lines_per_file"),
        row.getInt("files_per_hour"),
        windows,
        row.getBoolean("working_days_only"),
        row.getString("debtor_name"),
        row.getString("debtor_account"),
        row.getString("debtor_bank_code"));
  }

  private static <T> T array(ResultSet row, String column, Class<T> type) throws SQLException {
    Array array = row.getArray(column);
    return type.cast(array.getArray());
  }
}
