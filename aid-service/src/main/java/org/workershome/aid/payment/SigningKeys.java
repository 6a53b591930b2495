package org.workershome.aid.payment;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;

/**
 * Signs files with Ed25519 (RFC 8032), so that a bank knows them from anybody else's. The key is
 * made when it is first needed and never leaves the database unsealed; its public half is given
 * out.
 */
@Singleton
class SigningKeys {
  private static final String ALGORITHM = "Ed25519";

  private final Rows rows;
  private final FieldCipher cipher;
  private final Clock clock;

  SigningKeys(Rows rows, FieldCipher cipher, Clock clock) {
    this.rows = rows;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * @param signature detached, in Base64
   */
  record Signed(UUID key, String signature) {}

  Signed sign(byte[] file) {
    Key key = active().orElseGet(this::make);
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key.secret());
      signature.update(file);
      return new Signed(key.id(), Base64.getEncoder().encodeToString(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the file could not be signed", e);
    }
  }

  /** All there have been: an old file is still verified by the key of then. */
  List<SigningKeyView> list() {
    return rows.list(
        "select id, public_key, created_at, retired_at from bank_signing_key order by created_at",
        row ->
            new SigningKeyView(
                row.getObject("id", UUID.class),
                ALGORITHM,
                row.getString("public_key"),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "retired_at")));
  }

  /** The next file is signed with a new key. */
  List<SigningKeyView> renew() {
    lock();
    rows.change(
        "update bank_signing_key set retired_at = ? where retired_at is null", clock.instant());
    make();
    return list();
  }

  private record Key(UUID id, PrivateKey secret) {}

  private Optional<Key> active() {
    return rows.one(
        "select id, private_key_sealed from bank_signing_key where retired_at is null",
        row -> {
          UUID id = row.getObject(1, UUID.class);
          return new Key(id, secret(cipher.open(row.getBytes(2), context(id))));
        });
  }

  private Key make() {
    lock();
    Optional<Key> madeMeanwhile = active();
    if (madeMeanwhile.isPresent()) {
      return madeMeanwhile.get();
    }
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      UUID id = Ids.next();
      rows.change(
          "insert into bank_signing_key (id, public_key, private_key_sealed, created_at)"
              + " values (?, ?, ?, ?)",
          id,
          Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
          cipher.seal(
              Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), context(id)),
          clock.instant());
      return new Key(id, pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has Ed25519", e);
    }
  }

  private void lock() {
    rows.list("select pg_advisory_xact_lock(4717)", row -> 0);
  }

  private static PrivateKey secret(String encoded) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key cannot be read", e);
    }
  }

  private static String context(UUID id) {
    return "bank_signing_key.private_key:" + id;
  }
}
