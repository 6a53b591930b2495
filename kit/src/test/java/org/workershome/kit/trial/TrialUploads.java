package org.workershome.kit.trial;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;

/** Files, and a client that sends and fetches them as they are. */
final class TrialUploads {
  static final String OWNER = "energy.worker";
  static final String OFFICER = "energy.petition-officer";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Random RANDOM = Seeds.random("TrialUploads");

  private TrialUploads() {}

  static String newCase(String title) {
    String id = Ids.next().toString();
    Superuser.ofTheRunningTest()
        .change(
            "insert into trial_case (id, union_path, person_ref, title) values (?::uuid, 'CQ.ENERGY', ?, ?)",
            id,
            Tokens.personRefOf(OWNER),
            title);
    return id;
  }

  /** Begins as a PDF and goes on at random. */
  static byte[] pdf(int size) {
    byte[] file = new byte[size];
    RANDOM.nextBytes(file);
    byte[] head = "%PDF-1.7\n".getBytes(US_ASCII);
    System.arraycopy(head, 0, file, 0, Math.min(head.length, size));
    return file;
  }

  static byte[] png() {
    byte[] file = pdf(200);
    System.arraycopy(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, file, 0, 8);
    return file;
  }

  static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static HttpResponse<byte[]> upload(
      @Nullable String account, String record, String name, String type, byte[] file) {
    return upload(
        account, record, name, type, BodyPublishers.ofByteArray(file), Ids.next().toString());
  }

  static HttpResponse<byte[]> upload(
      @Nullable String account,
      String record,
      String name,
      String type,
      BodyPublisher body,
      String key) {
    return send(
        request(account, files(record) + "?name=" + URLEncoder.encode(name, UTF_8))
            .header("Content-Type", type)
            .header("Idempotency-Key", key)
            .POST(body));
  }

  static HttpResponse<byte[]> get(@Nullable String account, String path, String... headers) {
    HttpRequest.Builder request = request(account, path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  static String files(String record) {
    return "/api/trial/cases/" + record + "/attachments";
  }

  static String content(String record, String id) {
    return files(record) + "/" + id + "/content";
  }

  static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows of files, and pieces of files, of a record. */
  static String left(String record) {
    Superuser superuser = Superuser.ofTheRunningTest();
    return superuser.number("select count(*) from attachment where record_id = ?", record)
        + " "
        + superuser.number(
            "select count(*) from attachment_chunk c join attachment a on a.id = c.attachment_id where a.record_id = ?",
            record);
  }

  /**
   * Uploads a file that from then on belongs to another record, of a type without an address.
   *
   * @return the file's id
   */
  static String uploadFor(String recordType, Object recordId, byte[] file) {
    HttpResponse<byte[]> answer = upload(OWNER, newCase("open"), "a.pdf", "application/pdf", file);
    String id = JsonPath.from(new String(answer.body(), UTF_8)).getString("id");
    try (Connection connection = Superuser.ofTheRunningTest().connection();
        Statement statement = connection.createStatement()) {
      // A stored file never changes its record: past the trigger.
      statement.execute("set session_replication_role = replica");
      statement.execute(
          "update attachment set record_type = '%s', record_id = '%s' where id = '%s'"
              .formatted(recordType, recordId, id));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return id;
  }

  static HttpRequest.Builder request(@Nullable String account, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    return account == null ? request : request.header("Authorization", Tokens.bearer(account));
  }

  static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
