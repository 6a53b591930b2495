package org.workershome.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.KeyStates;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Keys come and go while people work. */
@QuarkusTest
class TrialRotationTest {
  private static final String ADMIN = "city.security-admin";
  private static final String OFFICER = "city.petition-officer";
  private static final int BEFORE = 600;
  private static final String NOTED = "㗂㗃工资拖欠";

  private final Path fields = file("workershome.privacy.key-file");
  private final Path index = file("workershome.privacy.index-key-file");
  private final Superuser database = Superuser.ofTheRunningTest();
  private final TrialSecrets secrets;

  private final KeyStates states;

  TrialRotationTest(TrialSecrets secrets, KeyStates states) {
    this.secrets = secrets;
    this.states = states;
  }

  @Test
  void allKeysAreChangedUnderLoadWithoutOneFailedRequest() throws Exception {
    Random random = Seeds.random("rotation");
    String oldFields = Files.readString(fields);
    String oldIndex = Files.readString(index);
    String newFields = line("f-" + random.nextInt(1_000_000), random, "");
    String newIndex = line("i-" + random.nextInt(1_000_000), random, " HMAC-SM3");
    var load = new SecretLoad();
    try (load) {
      // Given people on file, texts that are searched, and people who work
      UUID note = SearchedNotes.written(NOTED);
      peopleOnFile(load);
      load.start(4, random);
      awaitMore(load, 60);

      // When the keys are added, made active, and values are written anew by a job that is cut off
      write(oldFields + newFields, oldIndex + newIndex);
      awaitMore(load, 60);
      write(newFields + oldFields, newIndex + oldIndex);
      awaitMore(load, 50);
      String job = rotate();
      cutOff(job);
      awaitDone(job);
      long claims = database.number("select epoch from job where id = ?::uuid", job);
      assertThat(keys().getLong("left")).isZero();
      assertThat(SearchedNotes.found(NOTED)).containsExactly(note.toString());

      // And the old ones are taken away, at last their entries
      write(newFields, newIndex);
      awaitMore(load, 60);
      awaitDone(rotate());
      awaitMore(load, 60);
      load.close();

      // Then nobody noticed
      assertThat(load.wrong).isEmpty();
      assertThat(claims).isGreaterThan(2);
      assertEverythingUnder(id(newFields), id(newIndex));
      assertThat(SearchedNotes.found(NOTED)).containsExactly(note.toString());
      assertThat(database.number("select count(*) from trial_secret")).isEqualTo(load.known.size());
      assertThat(database.number("select count(*) from trial_secret_person"))
          .as("one entry for each person")
          .isEqualTo(load.known.size());
      assertThat(database.number("select count(distinct secret_id) from trial_secret_person"))
          .isEqualTo(load.known.size());
      load.known.forEach(
          (citizenId, record) ->
              assertThat(asSystem(() -> secrets.find(citizenId))).hasToString(record));
      database.change("delete from trial_secret_person");
      database.change("delete from trial_secret");
    } finally {
      System.out.printf(
          "rotation: %s answers %s, wrong %s%n", load.sum(), load.answered, load.wrong);
      write(newFields + oldFields, newIndex + oldIndex);
    }
  }

  @Test
  void aValueWhoseKeyIsGoneIsAProblemOfTheOperatorAndStaysAsItIs() {
    // Given a value under a key that nobody has
    UUID id = asSystem(() -> secrets.add("CQ", "张三", "gone"));
    String lost =
        "'\\x020104'::bytea || 'gone'::bytea || substring(name_sealed from 4 + get_byte(name_sealed, 2))";
    database.change("update trial_secret set name_sealed = " + lost + " where id = ?", id);

    // When
    Response answer = get(OFFICER, "/api/trial/secrets/" + id);
    JsonPath report = keys();
    String job = rotate();

    // Then
    assertProblem(answer, 503, "key-not-at-hand");
    assertThat(answer.header("Retry-After")).isEqualTo("30");
    assertThat(answer.jsonPath().getString("keyId")).isEqualTo("gone");
    assertThat(report.getLong("left")).isPositive();
    assertThat(report.getList("uses.key")).contains("gone");
    JsonPath failed = awaitState(job, "FAILED");
    assertThat(failed.getString("message")).contains("仍由旧密钥加密");
    assertThat(get(ADMIN, "/q/metrics").asString())
        .containsPattern("workershome_privacy_unopened_total\\{.*unknown-key.*\\} [1-9]");
    database.change("delete from trial_secret_person where secret_id = ?", id);
    database.change("delete from trial_secret where id = ?", id);
  }

  @Test
  void onlyTheAdministratorOfSecuritySeesAndChangesKeysAndTheAuditKnows() {
    for (String other :
        List.of("city.system-admin", "energy.security-admin", OFFICER, "city.auditor")) {
      assertProblem(get(other, "/api/trial/keys"), 403, "forbidden");
    }
    String before = "select count(*) from audit_entry where action = 'key-rotation'";
    long audited = database.number(before);

    awaitDone(rotate());

    assertThat(database.number(before)).isEqualTo(audited + 1);
    JsonPath keys = keys();
    assertThat(keys.getList("fieldKeys.active")).first().isEqualTo(true);
    assertThat(keys.prettyPrint()).doesNotContain(secret(fields)).doesNotContain(secret(index));
  }

  @Test
  void theMetricsSayWhichKeysThisReplicaHas() throws IOException {
    String active = id(Files.readString(fields));

    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () ->
                assertThat(get(ADMIN, "/q/metrics").asString())
                    .containsPattern(
                        "workershome_privacy_key\\{key=\"" + active + "\",ring=\"field\"\\} 1"));
  }

  private void peopleOnFile(SecretLoad load) {
    for (int from = 0; from < BEFORE; from += 100) {
      int start = from;
      asSystem(
          () -> {
            for (int i = start; i < start + 100; i++) {
              String citizenId = String.format(Locale.ROOT, "5001031980%08d", i);
              load.known.put(citizenId, secrets.add("CQ.ENERGY", "老人" + i, citizenId).toString());
            }
            return start;
          });
    }
  }

  /** Both files, and until this process has what they say. */
  private void write(String fieldKeys, String indexKeys) throws IOException {
    replace(fields, fieldKeys);
    replace(index, indexKeys);
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> has(states.fields(), fieldKeys) && has(states.index(), indexKeys));
  }

  private static boolean has(List<KeyStates.State> keys, String file) {
    return keys.stream()
        .map(KeyStates.State::id)
        .toList()
        .equals(file.lines().map(TrialRotationTest::id).toList());
  }

  /** As a mounted secret changes: all at once. */
  private static void replace(Path file, String text) throws IOException {
    Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".draft"), text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** In the middle, as when the replica that has the job dies and another takes it. */
  private void cutOff(String job) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(5))
        .until(
            () ->
                database.change(
                        "update job set epoch = epoch + 1, lease_until = now() - interval '1 second'"
                            + " where id = ?::uuid and state = 'RUNNING' and done > 0 and done < total",
                        job)
                    == 1);
  }

  private void assertEverythingUnder(String fieldKey, String indexKey) {
    JsonPath keys = keys();
    assertThat(keys.getLong("left")).isZero();
    assertThat(keys.getList("uses.findAll { it.table == 'trial_secret' }.key"))
        .containsOnly(fieldKey);
    assertThat(keys.getList("uses.findAll { it.table == 'idempotency' }.key"))
        .containsOnly(fieldKey);
    assertThat(keys.getList("uses.findAll { it.table == 'search_document' }.key"))
        .containsOnly(indexKey);
    assertThat(keys.getList("uses.findAll { it.table == 'trial_secret_person' }.key"))
        .containsOnly(indexKey);
    assertThat(keys.getList("uses.findAll { it.table == 'trial_secret_person' }.algorithm"))
        .containsOnly("HMAC-SM3");
  }

  private static void awaitMore(SecretLoad load, int more) {
    int from = load.sum();
    await().atMost(Duration.ofMinutes(5)).until(() -> load.sum() >= from + more);
  }

  private static JsonPath keys() {
    Response answer = get(ADMIN, "/api/trial/keys");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static String rotate() {
    return given()
        .header("Authorization", Tokens.bearer(ADMIN))
        .header("Idempotency-Key", Ids.next().toString())
        .post("/api/trial/keys/rotation")
        .then()
        .statusCode(202)
        .extract()
        .path("job");
  }

  private static void awaitDone(String job) {
    awaitState(job, "DONE");
  }

  private static JsonPath awaitState(String job, String state) {
    return await()
        .atMost(Duration.ofMinutes(5))
        .until(
            () -> get(ADMIN, "/api/trial/jobs/" + job).jsonPath(),
            seen -> state.equals(seen.getString("state")));
  }

  private static Response get(String account, String path) {
    return given().header("Authorization", Tokens.bearer(account)).get(path);
  }

  private static <T> T asSystem(Callable<T> work) {
    try {
      return SystemScope.call("fixture", () -> QuarkusTransaction.requiringNew().call(work));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String line(String id, Random random, String word) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    return id + ":" + Base64.getEncoder().encodeToString(key) + word + "\n";
  }

  private static String id(String keys) {
    return keys.substring(0, keys.indexOf(':'));
  }

  private static String secret(Path file) {
    try {
      String text = Files.readString(file);
      return text.substring(text.indexOf(':') + 1, text.indexOf('='));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path file(String setting) {
    return Path.of(ConfigProvider.getConfig().getValue(setting, String.class));
  }
}
