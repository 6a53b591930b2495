package org.workershome.kit.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.KeyStates;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Between a dry run and its run lie days, and a key may be changed in them. */
@QuarkusTest
class ImportRotationTest {
  private static final String ADMIN = "city.security-admin";

  /** Rows under any other key than the one whose id is given. */
  private static final String OTHERS =
      "select count(*) from %s where import_id = ?::uuid"
          + " and position(convert_to(?, 'UTF8') in key_mark(data)) = 0";

  private final Files files = new Files("energy.petition-officer");
  private final Superuser database = Superuser.ofTheRunningTest();
  private final Path keyFile =
      Path.of(ConfigProvider.getConfig().getValue("workershome.privacy.key-file", String.class));
  private final KeyStates keys;

  ImportRotationTest(KeyStates keys) {
    this.keys = keys;
  }

  @Test
  void anUploadedFileIsSealedAnewByARotationAndIsStillRun() throws IOException {
    Random random = Seeds.random("import-rotation");
    String before = java.nio.file.Files.readString(keyFile);
    String id = "bulk-" + random.nextInt(1_000_000);
    String added = line(id, random);
    try {
      // Given a file of several pieces with a refused line, after its dry run
      JsonPath checked = files.checked(lines());
      String upload = checked.getString("id");
      assertThat(rows("bulk_chunk", upload)).isGreaterThan(1);
      assertThat(rows("bulk_result", upload)).isEqualTo(1);
      String result = result(upload);

      // When the key is changed and the old one is taken away
      write(added + before);
      rotate();
      for (String table : List.of("bulk_chunk", "bulk_result")) {
        assertThat(database.number(OTHERS.formatted(table), upload, id)).as(table).isZero();
      }
      write(added);

      // Then the results of the dry run can be read, and the file can be run
      assertThat(result(upload)).isEqualTo(result);
      files.run(checked).then().statusCode(202);
      JsonPath done = files.ended(upload);
      assertThat(done.getString("state")).isEqualTo("DONE");
      assertThat(done.getMap("imported")).isEqualTo(checked.getMap("checked"));
      assertThat(done.getInt("imported.refused")).isEqualTo(1);
    } finally {
      write(added + before);
    }
  }

  private String result(String upload) {
    return files.get(upload + "/result").then().statusCode(200).extract().asString();
  }

  private long rows(String table, String upload) {
    return database.number("select count(*) from " + table + " where import_id = ?::uuid", upload);
  }

  private static String lines() {
    StringBuilder csv = new StringBuilder("编号,名称,金额,日期\nROTATE-0,螺丝,不是数,2013-05-01\n");
    for (int i = 1; i <= 3_000; i++) {
      csv.append("ROTATE-")
          .append(i)
          .append(",螺丝")
          .append("长".repeat(40))
          .append(",1,2013-05-01\n");
    }
    return csv.toString();
  }

  private static void rotate() {
    String job =
        given()
            .header("Authorization", Tokens.bearer(ADMIN))
            .header("Idempotency-Key", Ids.next().toString())
            .post("/api/trial/keys/rotation")
            .then()
            .statusCode(202)
            .extract()
            .path("job");
    await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () ->
                given()
                    .header("Authorization", Tokens.bearer(ADMIN))
                    .get("/api/trial/jobs/" + job)
                    .jsonPath()
                    .getString("state")
                    .equals("DONE"));
  }

  /** As a mounted secret changes: all at once; and until this process has it. */
  private void write(String text) throws IOException {
    Path draft =
        java.nio.file.Files.writeString(
            keyFile.resolveSibling(keyFile.getFileName() + ".import"), text);
    java.nio.file.Files.move(draft, keyFile, StandardCopyOption.ATOMIC_MOVE);
    List<String> wanted = text.lines().map(line -> line.substring(0, line.indexOf(':'))).toList();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              keys.refresh();
              return keys.fields().stream().map(KeyStates.State::id).toList().equals(wanted);
            });
  }

  private static String line(String id, Random random) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    return id + ":" + Base64.getEncoder().encodeToString(key) + "\n";
  }
}
