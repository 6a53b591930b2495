package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.registered;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.kit.testing.Database;
import org.workershome.petition.support.ServiceTest;

/** What was told to a petitioner is seen by those who see his petition. */
@ServiceTest
class WhoSeesMessagesTest {
  @ParameterizedTest
  @CsvSource({
    "petition-officer, true",
    "leader, true",
    "auditor, true",
    "cashier, false",
    "nominator, false",
    "system-admin, false"
  })
  void aRoleThatHasNoPetitionsHasNoMessagesOfThem(String role, boolean sees) throws SQLException {
    String id = registered();

    try (Connection connection = Database.ofTheRunningTest().asApp().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select set_config('app.kind', 'staff', true), set_config('app.union', 'CQ.ENERGY', true),"
              + " set_config('app.roles', '"
              + role
              + "', true)");
      for (String what :
          new String[] {
            "notify_message where record_id = '" + id + "'",
            "notify_task t join notify_message m on m.id = t.message_id",
            "served_document"
          }) {
        try (ResultSet found = statement.executeQuery("select count(*) from " + what)) {
          found.next();
          boolean messages = what.startsWith("notify_message");
          if (!sees || messages) {
            assertThat(found.getLong(1) > 0).as(what).isEqualTo(sees);
          }
        }
      }
      connection.rollback();
    }
  }

  @Test
  void theTasksAreNobodysWhoWorksOnSomethingElse() {
    as("energy.petition-officer").get("/api/petition/notify-tasks").then().statusCode(200);
    as("energy.cashier").get("/api/petition/notify-tasks").then().statusCode(403);
    as("energy.system-admin").get("/api/petition/notify-tasks").then().statusCode(403);
  }
}
