package org.workershome.kit.idempotency;

/**
 * The statements of the idempotency table, for the general way and for hot paths that put the claim
 * into their own single statement.
 */
public final class IdempotencySql {
  /**
   * Two text parameters: caller, key. True when this transaction may work on the key; false while
   * another does. Held until the transaction ends.
   */
  public static final String TRY_LOCK =
      "pg_try_advisory_xact_lock(hashtextextended(? || chr(31) || ?, 4711))";

  /** Caller, key → fingerprint, status, location, etag, body. */
  public static final String FIND =
      "select fingerprint, status, location, etag, body from idempotency"
          + " where caller = ? and key = ?";

  /** Caller, key, fingerprint, status, location, etag, body, created_at. */
  public static final String INSERT =
      "insert into idempotency (caller, key, fingerprint, status, location, etag, body, created_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?)";

  private IdempotencySql() {}
}
