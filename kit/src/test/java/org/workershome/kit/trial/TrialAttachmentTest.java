package org.workershome.kit.trial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.workershome.kit.trial.TrialUploads.OFFICER;
import static org.workershome.kit.trial.TrialUploads.OWNER;
import static org.workershome.kit.trial.TrialUploads.content;
import static org.workershome.kit.trial.TrialUploads.files;
import static org.workershome.kit.trial.TrialUploads.get;
import static org.workershome.kit.trial.TrialUploads.left;
import static org.workershome.kit.trial.TrialUploads.newCase;
import static org.workershome.kit.trial.TrialUploads.pdf;
import static org.workershome.kit.trial.TrialUploads.png;
import static org.workershome.kit.trial.TrialUploads.request;
import static org.workershome.kit.trial.TrialUploads.send;
import static org.workershome.kit.trial.TrialUploads.sha256;
import static org.workershome.kit.trial.TrialUploads.upload;
import static org.workershome.kit.trial.TrialUploads.zip;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.workershome.kit.attachment.Attachments;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Files, through the door and at rest. */
@QuarkusTest
class TrialAttachmentTest {
  private static final String PDF = "application/pdf";
  private static final int CHUNK = 256 * 1024;

  private final Attachments attachments;

  TrialAttachmentTest(Attachments attachments) {
    this.attachments = attachments;
  }

  @Test
  void aFileComesBackAsItWasAndLiesSealed() {
    // Given
    String record = newCase("open");
    byte[] file = pdf(3 * CHUNK + 17);
    System.arraycopy("canary-in-clear".getBytes(US_ASCII), 0, file, CHUNK + 5, 15);

    // When
    JsonPath added = added(upload(OWNER, record, "工资欠条.pdf", PDF, file));
    HttpResponse<byte[]> back = get(OFFICER, content(record, added.getString("id")));

    // Then
    assertThat(added.getLong("size")).isEqualTo(file.length);
    assertThat(added.getString("sha256")).isEqualTo(sha256(file));
    assertThat(added.getString("scan")).isEqualTo("NOT_SCANNED");
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body()).isEqualTo(file);
    assertThat(header(back, "Content-Type")).isEqualTo(PDF);
    assertThat(header(back, "Content-Length")).isEqualTo(Integer.toString(file.length));
    assertThat(header(back, "Content-Disposition"))
        .startsWith("attachment; filename=\"")
        .endsWith("filename*=UTF-8''%E5%B7%A5%E8%B5%84%E6%AC%A0%E6%9D%A1.pdf");
    assertThat(header(back, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(back, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(header(back, "Cache-Control")).isEqualTo("private, no-store");
    Superuser superuser = Superuser.ofTheRunningTest();
    assertThat(left(record)).isEqualTo("1 4");
    assertThat(
            superuser.number(
                "select count(*) from attachment_chunk where position('canary-in-clear'::bytea in sealed) > 0"
                    + " or position('%PDF'::bytea in sealed) > 0"))
        .isZero();
    assertThat(
            superuser.texts(
                "select action from audit_entry where record_id = ? and changes::text like '%' || ? || '%'"
                    + " order by position",
                record, added.getString("id")))
        .as("under the record, so that they are sealed with it")
        .containsExactly("attachment-added", "attachment-read");
  }

  @Test
  void partsAreGivenOutToTheByte() {
    String record = newCase("open");
    byte[] file = pdf(2 * CHUNK + 100);
    String id = added(upload(OWNER, record, "a.pdf", PDF, file)).getString("id");
    String etag = "\"" + sha256(file) + "\"";
    String path = content(record, id);
    int last = file.length - 1;

    for (int[] part :
        List.of(
            new int[] {0, 0},
            new int[] {0, 9},
            new int[] {CHUNK - 3, CHUNK + 3},
            new int[] {10, 2 * CHUNK},
            new int[] {CHUNK, CHUNK},
            new int[] {last, last})) {
      HttpResponse<byte[]> answer =
          get(OWNER, path, "Range", "bytes=" + part[0] + "-" + part[1], "If-Range", etag);
      assertThat(answer.statusCode()).isEqualTo(206);
      assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(file, part[0], part[1] + 1));
      assertThat(header(answer, "Content-Range"))
          .isEqualTo("bytes " + part[0] + "-" + part[1] + "/" + file.length);
    }
    assertThat(get(OWNER, path, "Range", "bytes=-5").body())
        .isEqualTo(Arrays.copyOfRange(file, file.length - 5, file.length));
    assertThat(get(OWNER, path, "Range", "bytes=" + (last - 3) + "-").body()).hasSize(4);
    assertThat(get(OWNER, path, "Range", "bytes=" + (last - 3) + "-999999999999").body())
        .hasSize(4);
    HttpResponse<byte[]> beyond = get(OWNER, path, "Range", "bytes=" + file.length + "-");
    assertProblem(beyond, 416, "range-not-satisfiable");
    assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + file.length);
    for (String passedOver : List.of("bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=9-3")) {
      assertThat(get(OWNER, path, "Range", passedOver).statusCode()).isEqualTo(200);
    }
    HttpResponse<byte[]> other = get(OWNER, path, "Range", "bytes=0-9", "If-Range", "\"other\"");
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).isEqualTo(file);
  }

  @Test
  void aFileIsWhatItsContentSaysAndALieIsRefused() {
    String record = newCase("open");
    Map<String, byte[]> word = new LinkedHashMap<>();
    word.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
    word.put("word/document.xml", new byte[10_000_000]);
    Map<String, byte[]> jar = Map.of("META-INF/MANIFEST.MF", new byte[10]);

    assertThat(
            added(upload(OWNER, record, "a", "application/octet-stream", png())).getString("name"))
        .isEqualTo("a.png");
    // Ten million zeros in ten kilobytes: known by the names of its parts, never unpacked.
    assertThat(
            added(upload(OWNER, record, "a.docx", "application/octet-stream", zip(word)))
                .getString("mediaType"))
        .contains("wordprocessingml");
    assertThat(
            added(upload(OWNER, record, "a.txt", "text/plain; charset=utf-8", "说明".getBytes(UTF_8)))
                .getString("mediaType"))
        .isEqualTo("text/plain");
    String before = left(record);
    assertProblem(upload(OWNER, record, "a.pdf", PDF, png()), 415, "file-type-lies");
    assertProblem(upload(OWNER, record, "a.png", PDF, png()), 415, "file-type-lies");
    assertProblem(upload(OWNER, record, "a.exe", "image/png", png()), 415, "file-type-lies");
    assertThat(
            Superuser.ofTheRunningTest()
                .texts(
                    "select outcome || ' ' || action from audit_entry where record_id = ?", record))
        .as("who says that a file is another one is written down")
        .filteredOn(entry -> entry.equals("REFUSED attachment-type-lies"))
        .hasSize(3);
    assertProblem(
        upload(OWNER, record, "a.docx", "application/octet-stream", zip(jar)),
        415,
        "file-type-not-taken");
    for (String page :
        List.of("<!DOCTYPE html><p>", "  <svg xmlns='x'/>", "#!/bin/sh\nls", "a\0b")) {
      assertProblem(
          upload(OWNER, record, "a.txt", "text/plain", page.getBytes(UTF_8)),
          415,
          "file-type-not-taken");
    }
    assertProblem(upload(OWNER, record, "a.txt", "text/plain", new byte[0]), 422, "file-empty");
    assertThat(left(record)).isEqualTo(before);
  }

  @Test
  void aNameIsALabelAndNothingElse() {
    String record = newCase("open");

    assertThat(
            added(
                    upload(
                        OWNER,
                        record,
                        "../../etc/pass\u202Ewd\r\nX-Evil: 1.png",
                        "image/png",
                        png()))
                .getString("name"))
        .isEqualTo("passwdX-Evil_ 1.png");
    String id =
        added(upload(OWNER, record, "C:\\x\\\"quoted\";a=b.png", "image/png", png()))
            .getString("id");
    assertThat(header(get(OWNER, content(record, id)), "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"_quoted__a=b.png\"; filename*=UTF-8''_quoted__a%3Db.png");
    assertProblem(upload(OWNER, record, " ", "image/png", png()), 400, "invalid-fields");
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeOrInMidStreamAndLeavesNothing() {
    // Given
    String record = newCase("open");
    byte[] file = pdf(20 * 1024 * 1024 + 1);

    // When
    HttpResponse<byte[]> announced = upload(OWNER, record, "a.pdf", PDF, file);
    HttpResponse<byte[]> streamed =
        upload(
            OWNER,
            record,
            "a.pdf",
            PDF,
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)),
            Ids.next().toString());

    // Then
    assertProblem(announced, 413, "payload-too-large");
    assertProblem(streamed, 413, "payload-too-large");
    assertThat(left(record)).isEqualTo("0 0");
  }

  @Test
  void otherAddressesTakeNoMoreThanBefore() {
    HttpResponse<byte[]> other =
        send(
            request(OWNER, "/api/trials")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[1_100_000])));

    assertProblem(other, 413, "payload-too-large");
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    // Given
    String record = newCase("open");
    byte[] file = pdf(2_000_000);

    // When
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      String head =
          "POST "
              + files(record)
              + "?name=a.pdf HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
              + Tokens.bearer(OWNER)
              + "\r\nContent-Type: application/pdf\r\nIdempotency-Key: "
              + Ids.next()
              + "\r\nContent-Length: "
              + file.length
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      socket.getOutputStream().write(file, 0, 1_500_000);
      socket.getOutputStream().flush();
      await().atMost(Duration.ofSeconds(30)).until(() -> left(record).startsWith("1 "));
    }

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(left(record)).isEqualTo("0 0"));
  }

  @Test
  void nobodyOfAnotherUnionKnowsOfAFile() {
    String record = newCase("open");
    String id = added(upload(OWNER, record, "a.png", "image/png", png())).getString("id");

    for (String stranger :
        List.of("yubei.petition-officer", "energy.worker2", "energy.auditor", "energy.leader")) {
      for (String path : List.of(files(record), files(record) + "/" + id, content(record, id))) {
        assertProblem(get(stranger, path), 404, "not-found");
      }
    }
    assertProblem(
        upload("yubei.petition-officer", record, "a.png", "image/png", png()), 404, "not-found");
    assertProblem(get(null, content(record, id)), 401, "unauthenticated");
    String another = newCase("open");
    assertProblem(get(OWNER, content(another, id)), 404, "not-found");
    assertThat(get("city.petition-officer", content(record, id)).statusCode()).isEqualTo(200);
  }

  @Test
  void aRemovedFileLeavesATombstoneAndAnErasedOneNothingToRead() throws Exception {
    // Given
    String record = newCase("open");
    String id = added(upload(OWNER, record, "a.png", "image/png", png())).getString("id");
    String kept = added(upload(OFFICER, record, "b.png", "image/png", png())).getString("id");

    // When, Then
    assertProblem(remove(OWNER, record, kept, "误传"), 403, "forbidden");
    assertProblem(remove(OWNER, record, id, " "), 400, "invalid-fields");
    assertThat(remove(OWNER, record, id, "误传").statusCode()).isEqualTo(200);
    assertProblem(remove(OWNER, record, id, "误传"), 410, "attachment-removed");
    assertProblem(get(OWNER, content(record, id)), 410, "attachment-removed");
    JsonPath list = JsonPath.from(new String(get(OWNER, files(record)).body(), UTF_8));
    assertThat(list.getList("state")).isEqualTo(List.of("REMOVED", "STORED"));
    assertThat(list.getString("[0].removalReason")).isEqualTo("误传");

    // And erasure
    int erased =
        SystemScope.call(
            "trial-erasure",
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> attachments.erase("trial-case", record)));
    assertThat(erased).isEqualTo(2);
    assertThat(left(record)).isEqualTo("2 0");
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from attachment where record_id = ? and key_sealed is null and state = 'ERASED'",
                    record))
        .isEqualTo(2);
    assertProblem(get(OWNER, content(record, kept)), 410, "attachment-removed");
  }

  @Test
  void theFilesOfAClosedRecordStayAsTheyAre() {
    String record = newCase("open");
    String id = added(upload(OWNER, record, "a.png", "image/png", png())).getString("id");
    Superuser.ofTheRunningTest()
        .change("update trial_case set title = 'closed' where id = ?::uuid", record);

    assertProblem(upload(OWNER, record, "a.png", "image/png", png()), 409, "record-closed");
    assertProblem(remove(OWNER, record, id, "误传"), 409, "record-closed");
    assertThat(get(OWNER, content(record, id)).statusCode()).isEqualTo(200);
  }

  @Test
  void aRepeatedUploadIsTheSameFile() {
    String record = newCase("open");
    String key = Ids.next().toString();
    byte[] file = png();

    JsonPath first =
        added(upload(OWNER, record, "a.png", "image/png", BodyPublishers.ofByteArray(file), key));
    JsonPath again =
        added(upload(OWNER, record, "a.png", "image/png", BodyPublishers.ofByteArray(file), key));
    assertProblem(
        upload(OWNER, record, "a.png", "image/png", BodyPublishers.ofByteArray(png()), key),
        422,
        "idempotency-key-reused");

    assertThat(again.getString("id")).isEqualTo(first.getString("id"));
    assertThat(left(record)).isEqualTo("1 1");
  }

  @Test
  void manyAtOnceGetNoMoreThanTheirRecordMayHave() throws Exception {
    // Given
    String record = newCase("open");
    int atOnce = 60;

    // When
    List<Integer> answers = new ArrayList<>();
    try (var persons = Executors.newFixedThreadPool(atOnce)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < atOnce; i++) {
        running.add(
            persons.submit(() -> upload(OWNER, record, "a.png", "image/png", png()).statusCode()));
      }
      for (Future<Integer> one : running) {
        answers.add(one.get());
      }
    }

    // Then
    assertThat(answers).containsOnly(201, 422);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(50);
    assertThat(left(record)).isEqualTo("50 50");
  }

  private static HttpResponse<byte[]> remove(
      String account, String record, String id, String reason) {
    return send(
        request(account, files(record) + "/" + id + "/removal")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", Ids.next().toString())
            .POST(BodyPublishers.ofString("{\"reason\":\"" + reason + "\"}")));
  }

  private static JsonPath added(HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), UTF_8);
    assertThat(answer.statusCode()).as(body).isEqualTo(201);
    return JsonPath.from(body);
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
    String body = new String(answer.body(), UTF_8);
    assertThat(answer.statusCode()).as(body).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(body).contains("urn:workershome:problem:" + code);
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
