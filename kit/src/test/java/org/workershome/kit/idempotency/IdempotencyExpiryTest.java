package org.workershome.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.testing.MutableClock;

/** Time passes here, and only here, as the test says. */
@QuarkusTest
class IdempotencyExpiryTest {
  private static final Duration KEEP = Duration.ofHours(72);
  private static final StoredReply REPLY =
      new StoredReply(new byte[] {1}, 201, "/api/x/1", null, "{}");

  private final MutableClock clock = MutableClock.at("2026-03-05T09:00:00+08:00");
  private final IdempotencyLedger ledger;
  private final IdempotencyExpiry expiry;

  IdempotencyExpiryTest(DataSource database, FieldCipher cipher) {
    ledger = new IdempotencyLedger(database, cipher, clock);
    expiry = new IdempotencyExpiry(ledger, KEEP);
  }

  @Test
  void aKeyMayBeUsedAgainOnceItsAnswerIsForgotten() {
    // Given
    String key = Ids.next().toString();
    StoredReply unknown = claimAndStore(key);

    // When
    clock.advance(KEEP.minusMinutes(1));
    expiry.sweep();
    StoredReply remembered = claimAndStore(key);
    clock.advance(Duration.ofMinutes(2));
    expiry.sweep();
    StoredReply forgotten = claimAndStore(key);

    // Then
    assertThat(unknown).isNull();
    assertThat(remembered).isNotNull().extracting(StoredReply::location).isEqualTo("/api/x/1");
    assertThat(forgotten).isNull();
  }

  /** What the key was answered before; it is answered now when it was not. */
  private @Nullable StoredReply claimAndStore(String key) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              StoredReply stored = ledger.claim("somebody", key);
              if (stored == null) {
                ledger.store("somebody", key, REPLY);
              }
              return stored;
            });
  }
}
