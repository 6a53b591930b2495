package org.workershome.kit.attachment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/**
 * Pieces as objects of an S3-compatible store, one each, addressed by path: {@code
 * /<bucket>/attachments/<file>/<number>}. What lies there is sealed; the store's owner reads
 * nothing.
 */
@Singleton
class S3Chunks implements ChunkStore {
  private static final int TRIES = 3;
  private static final byte[] NO_BODY = {};

  private final AttachmentConfig.S3 config;
  private final Clock clock;
  private final HttpClient http;
  private final @Nullable S3Signature signature;

  S3Chunks(AttachmentConfig config, Clock clock) {
    this.config = config.s3();
    this.clock = clock;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.signature =
        this.config.credentialsFile().map(file -> read(file, this.config.region())).orElse(null);
    if (config.store() == StoreKind.S3 && (signature == null || this.config.endpoint().isEmpty())) {
      throw new IllegalArgumentException(
          "workershome.attachment.store=s3 needs s3.endpoint and s3.credentials-file");
    }
  }

  @Override
  public void put(UUID file, int number, byte[] sealed) {
    HttpResponse<byte[]> answer = send("PUT", file, number, sealed);
    if (answer.statusCode() != 200) {
      throw away("PUT", answer.statusCode(), null);
    }
  }

  @Override
  public byte[] get(UUID file, int number) {
    HttpResponse<byte[]> answer = send("GET", file, number, NO_BODY);
    if (answer.statusCode() == 404) {
      throw new IllegalStateException("a piece of " + file + " is missing");
    }
    if (answer.statusCode() != 200) {
      throw away("GET", answer.statusCode(), null);
    }
    return answer.body();
  }

  @Override
  public void delete(UUID file, int atMost) {
    for (int number = 0; number < atMost; number++) {
      int status = send("DELETE", file, number, NO_BODY).statusCode();
      if (status != 204 && status != 200 && status != 404) {
        throw away("DELETE", status, null);
      }
    }
  }

  /** Tried again at once when the store stumbles: each of the three does the same when repeated. */
  private HttpResponse<byte[]> send(String method, UUID file, int number, byte[] body) {
    S3Signature signer = signature;
    if (signer == null) {
      throw new IllegalStateException("the file lies in an object store that is not configured");
    }
    URI target =
        URI.create(
            config.endpoint().orElseThrow()
                + "/"
                + config.bucket()
                + "/attachments/"
                + file
                + "/"
                + number);
    IOException last = null;
    for (int tries = 1; tries <= TRIES; tries++) {
      try {
        HttpResponse<byte[]> answer = once(signer, method, target, body);
        if (answer.statusCode() < 500 || tries == TRIES) {
          return answer;
        }
      } catch (IOException e) {
        last = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw away(method, 0, e);
      }
    }
    throw away(method, 0, last);
  }

  private HttpResponse<byte[]> once(S3Signature signer, String method, URI target, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(config.timeout())
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    signer
        .headers(
            method, target.getRawAuthority(), target.getRawPath(), body, clock.instant(), Map.of())
        .forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static ProblemException away(String method, int status, @Nullable Exception cause) {
    return new ProblemException(
            AttachmentProblem.STORE_AWAY,
            cause == null
                ? new IllegalStateException("the store answered " + method + " with " + status)
                : cause)
        .retryAfter(10);
  }

  private static S3Signature read(String file, String region) {
    try {
      String line = Files.readString(Path.of(file)).strip();
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("the credentials file is not accessKeyId:secret");
      }
      return new S3Signature(line.substring(0, colon), line.substring(colon + 1), region);
    } catch (IOException e) {
      throw new UncheckedIOException("the credentials file cannot be read", e);
    }
  }
}
