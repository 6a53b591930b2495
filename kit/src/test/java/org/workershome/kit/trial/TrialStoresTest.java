package org.workershome.kit.trial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.kit.trial.TrialUploads.OWNER;
import static org.workershome.kit.trial.TrialUploads.content;
import static org.workershome.kit.trial.TrialUploads.get;
import static org.workershome.kit.trial.TrialUploads.left;
import static org.workershome.kit.trial.TrialUploads.newCase;
import static org.workershome.kit.trial.TrialUploads.pdf;
import static org.workershome.kit.trial.TrialUploads.sha256;
import static org.workershome.kit.trial.TrialUploads.upload;
import static org.workershome.kit.trial.TrialUploads.uploadFor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.workershome.kit.attachment.Attachments;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;

/** Files in an object store, looked through by a scanner: both real protocols, over sockets. */
@QuarkusTest
@TestProfile(TrialStoresTest.Away.class)
class TrialStoresTest {
  private static final String PDF = "application/pdf";
  private static final int CHUNK = 256 * 1024;
  private static final FakeClamd CLAMD = FakeClamd.startedOn(Ports.of("clamd"));
  private static final FakeS3 S3 = FakeS3.startedOn(Ports.of("s3"));

  private final Attachments attachments;
  private final TrialFiles trialFiles;

  TrialStoresTest(Attachments attachments, TrialFiles trialFiles) {
    this.attachments = attachments;
    this.trialFiles = trialFiles;
  }

  @Test
  void theFakesAreThoseThatTheApplicationTalksTo() {
    assertThat(S3.endpoint()).isEqualTo("http://127.0.0.1:" + Ports.of("s3"));
    assertThat(CLAMD.address()).isEqualTo("127.0.0.1:" + Ports.of("clamd"));
  }

  @Test
  void aCleanFileGoesToTheStoreSealedAndComesBack() throws Exception {
    // Given
    String record = newCase("open");
    byte[] file = pdf(2 * CHUNK + 5);

    // When
    S3.stumble(2);
    HttpResponse<byte[]> answer = upload(OWNER, record, "a.pdf", PDF, file);
    JsonPath added = JsonPath.from(new String(answer.body(), UTF_8));
    String id = added.getString("id");

    // Then
    assertThat(added.getString("scan")).isEqualTo("CLEAN");
    assertThat(left(record)).isEqualTo("1 0");
    assertThat(S3.objects())
        .containsKeys(
            "/files/attachments/" + id + "/0",
            "/files/attachments/" + id + "/1",
            "/files/attachments/" + id + "/2");
    assertThat(new String(S3.objects().get("/files/attachments/" + id + "/0"), US_ASCII))
        .doesNotContain("%PDF");
    assertThat(sha256(get(OWNER, content(record, id)).body())).isEqualTo(sha256(file));
    assertThat(
            get(OWNER, content(record, id), "Range", "bytes=" + (CHUNK - 2) + "-" + (CHUNK + 1))
                .body())
        .isEqualTo(Arrays.copyOfRange(file, CHUNK - 2, CHUNK + 2));
    assertThat(S3.refused()).isZero();

    // And erased it is gone from there, too
    SystemScope.call(
        "trial-erasure",
        () ->
            QuarkusTransaction.requiringNew().call(() -> attachments.erase("trial-case", record)));
    assertThat(S3.objects().keySet()).noneMatch(key -> key.contains(id));
  }

  @Test
  void whatARetentionRunErasesLeavesTheStoreAsWellThoughItWasAwayAtFirst() {
    // Given
    TrialRuns.onlyWhatComes();
    UUID due =
        trialFiles.addClosed(
            "CQ.ENERGY", LocalDate.of(1980, 1, 1), LocalDate.now(Clocks.ZONE).minusYears(3));
    String erased = uploadFor("trial-file", due, pdf(2 * CHUNK + 5));
    String other = uploadFor("trial-file", Ids.next(), pdf(1_000));

    // When: each of the three tries of the first deletion
    S3.stumble(3);
    String job = TrialRuns.run();

    // Then
    Superuser database = Superuser.ofTheRunningTest();
    assertThat(S3.objects().keySet())
        .noneMatch(key -> key.contains(erased))
        .anyMatch(key -> key.contains(other));
    assertThat(left(due.toString())).isEqualTo("0 0");
    assertThat(database.number("select count(*) from attachment_leftover")).isZero();
    assertThat(database.number("select count(*) from trial_file where id = ?", due)).isZero();
    assertThat(database.number("select count(*) from job where id = ?::uuid and epoch > 1", job))
        .as("it broke off once, and came back")
        .isEqualTo(1);
  }

  @Test
  void anInfectedFileIsRefusedWrittenDownAndLeavesNothing() {
    String record = newCase("open");
    byte[] file = pdf(CHUNK + 100);
    System.arraycopy("VIRUS".getBytes(US_ASCII), 0, file, CHUNK + 50, 5);
    int before = S3.objects().size();

    HttpResponse<byte[]> answer = upload(OWNER, record, "a.pdf", PDF, file);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(new String(answer.body(), UTF_8)).contains("file-infected", "Eicar-Test-Signature");
    assertThat(left(record)).isEqualTo("0 0");
    assertThat(S3.objects()).hasSize(before);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from audit_entry where action = 'attachment-infected' and record_id = ?",
                    record))
        .isEqualTo(1);
  }

  @Test
  void whatNobodyLookedThroughDoesNotPassForClean() {
    String record = newCase("open");
    byte[] file = pdf(1000);
    System.arraycopy("BREAK".getBytes(US_ASCII), 0, file, 50, 5);

    HttpResponse<byte[]> answer = upload(OWNER, record, "a.pdf", PDF, file);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(new String(answer.body(), UTF_8)).contains("scanner-away");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(left(record)).isEqualTo("0 0");
  }

  @Test
  void aStoreThatIsAwayIsToldAndLeavesNothing() {
    String record = newCase("open");

    S3.stumble(3);
    HttpResponse<byte[]> answer = upload(OWNER, record, "a.pdf", PDF, pdf(1000));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(new String(answer.body(), UTF_8)).contains("store-away");
    assertThat(left(record)).isEqualTo("0 0");
  }

  /**
   * Profile and test are loaded by different class loaders: what both must know is a property of
   * the process.
   */
  private static final class Ports {
    private Ports() {}

    static int of(String what) {
      String property = "org.workershome.trial." + what;
      synchronized (System.getProperties()) {
        if (System.getProperty(property) == null) {
          try (ServerSocket free = new ServerSocket(0)) {
            System.setProperty(property, Integer.toString(free.getLocalPort()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        return Integer.getInteger(property);
      }
    }
  }

  /** Both are away from this process, as far as the application can tell. */
  public static final class Away implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path credentials = Files.createTempFile("workershome-s3", ".txt");
        credentials.toFile().deleteOnExit();
        Files.writeString(credentials, FakeS3.ACCESS + ":" + FakeS3.SECRET + "\n");
        return Map.of(
            "workershome.attachment.store",
            "s3",
            "workershome.attachment.s3.endpoint",
            "http://127.0.0.1:" + Ports.of("s3"),
            "workershome.attachment.s3.bucket",
            "files",
            "workershome.attachment.s3.credentials-file",
            credentials.toString(),
            "workershome.attachment.clamav",
            "127.0.0.1:" + Ports.of("clamd"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
