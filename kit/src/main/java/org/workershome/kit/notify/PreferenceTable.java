package org.workershome.kit.notify;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.workershome.kit.ids.Ids;

/** How people want to be told. Every method joins the transaction at hand. */
@Singleton
class PreferenceTable {
  private final DataSource database;

  PreferenceTable(DataSource database) {
    this.database = database;
  }

  /** What a person said last of each channel; nothing of those that he never spoke of. */
  Map<Channel, Wish> of(String personRef) {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select distinct on (channel) channel, wanted, quiet_from, quiet_until"
                    + " from notify_preference where person_ref = ? order by channel, set_at desc, id desc")) {
      read.setString(1, personRef);
      Map<Channel, Wish> wishes = new EnumMap<>(Channel.class);
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          var channel = Channel.valueOf(row.getString(1));
          var quiet =
              new QuietHours(row.getObject(3, LocalTime.class), row.getObject(4, LocalTime.class));
          wishes.put(channel, new Wish(channel, row.getBoolean(2), quiet));
        }
      }
      return wishes;
    } catch (SQLException e) {
      throw new IllegalStateException("preferences cannot be read", e);
    }
  }

  void add(String personRef, Wish wish, String by, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement add =
            connection.prepareStatement(
                "insert into notify_preference (id, person_ref, channel, wanted, quiet_from, quiet_until, set_at,"
                    + " set_by) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      int i = 1;
      add.setObject(i++, Ids.next());
      add.setString(i++, personRef);
      add.setString(i++, wish.channel().name());
      add.setBoolean(i++, wish.wanted());
      add.setObject(i++, wish.quiet().from());
      add.setObject(i++, wish.quiet().until());
      add.setObject(i++, now.atOffset(ZoneOffset.UTC));
      add.setString(i, by);
      add.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("preferences cannot be written", e);
    }
  }
}
