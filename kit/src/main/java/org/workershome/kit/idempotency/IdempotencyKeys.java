package org.workershome.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.observe.PersonalNumbers;
import org.workershome.kit.privacy.BlindIndex;
import org.workershome.kit.privacy.IndexPurpose;
import org.workershome.kit.privacy.IndexedAs;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Reads the header and tells whether two requests are the same request. */
@Singleton
public final class IdempotencyKeys {
  public static final String HEADER = "Idempotency-Key";
  public static final String REPLAYED = "Idempotency-Replayed";

  /** Visible ASCII; 255 is what the common clients and proxies carry. */
  private static final Pattern ACCEPTED = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private static final IndexPurpose REQUEST =
      new IndexPurpose("idempotency.request", IndexedAs.CODE);

  private final ObjectMapper canonical;
  private final BlindIndex index;

  IdempotencyKeys(ObjectMapper json, BlindIndex index) {
    this.index = index;
    this.canonical = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
  }

  /**
   * @throws ProblemException 400 when the header is missing, not 1 to 255 visible characters, or
   *     holds somebody's number
   */
  public String required(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new ProblemException(TechnicalProblem.IDEMPOTENCY_KEY_MISSING)
          .detail(
              "请在请求头中提供 Idempotency-Key（建议使用 UUID），以便重复发送时只办理一次",
              "Send an Idempotency-Key header (a UUID will do), so that a repeated request is done once");
    }
    if (!ACCEPTED.matcher(header).matches()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              HEADER,
              "MALFORMED",
              "须为 1 至 255 个可见 ASCII 字符",
              "must be 1 to 255 visible ASCII characters");
    }
    // The key is kept in clear, to be found again.
    if (PersonalNumbers.areIn(header)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              HEADER,
              "PERSONAL_NUMBER",
              "不得使用身份证号、手机号或银行卡号，请使用随机值（如 UUID）",
              "must hold no number of a person, card or telephone; use a random one");
    }
    return header;
  }

  /**
   * Of operation, path and body: the same for the same request, whatever the order of its fields.
   */
  public Fingerprint fingerprint(String operation, String path, Object request) {
    byte[] plain = contentHash(operation, path, request);
    List<byte[]> entries = index.entries(REQUEST, HexFormat.of().formatHex(plain));
    byte[] mark = index.mark();
    byte[] active =
        entries.stream()
            .filter(entry -> Arrays.equals(entry, 0, mark.length, mark, 0, mark.length))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the active key makes no entry"));
    return new Fingerprint(plain, active, entries);
  }

  /**
   * SHA-256 over operation, path and body, without a key: for what outlives the keys, and holds too
   * much to be guessed.
   */
  public byte[] contentHash(String operation, String path, Object request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(operation.getBytes(UTF_8));
      digest.update((byte) 0);
      digest.update(path.getBytes(UTF_8));
      digest.update((byte) 0);
      digest.update(canonical.writeValueAsBytes(request));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the request is not JSON", e);
    }
  }
}
