package org.workershome.kit.bulk;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Uploaded files, in sealed pieces: any replica can read them, one piece in memory at a time. */
final class FileStore {
  static final int PIECE = 256 * 1024;

  private final Transactions transactions;
  private final Seal seal;

  FileStore(Transactions transactions, Seal seal) {
    this.transactions = transactions;
    this.seal = seal;
  }

  void put(UUID id, int no, byte[] piece) {
    byte[] sealed = seal.seal(piece, context(id, no));
    transactions.call(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into bulk_chunk (import_id, no, data) values (?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setInt(2, no);
            insert.setBytes(3, sealed);
            return insert.executeUpdate();
          }
        });
  }

  /** From its start. */
  InputStream open(UUID id) {
    return new Pieces(id);
  }

  private Optional<byte[]> get(UUID id, int no) {
    return transactions
        .call(connection -> read(connection, id, no))
        .map(data -> seal.open(data, context(id, no)));
  }

  private static Optional<byte[]> read(Connection connection, UUID id, int no) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select data from bulk_chunk where import_id = ? and no = ?")) {
      select.setObject(1, id);
      select.setInt(2, no);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }

  private static String context(UUID id, int no) {
    return Seal.context("bulk_chunk.data", id, no);
  }

  private final class Pieces extends InputStream {
    private final UUID id;
    private int next;
    private byte[] piece = {};
    private int at;

    Pieces(UUID id) {
      this.id = id;
    }

    @Override
    public int read() {
      return filled() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (!filled()) {
        return -1;
      }
      int taken = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, target, offset, taken);
      at += taken;
      return taken;
    }

    private boolean filled() {
      if (at < piece.length) {
        return true;
      }
      Optional<byte[]> got = get(id, next);
      if (got.isEmpty()) {
        return false;
      }
      piece = got.get();
      at = 0;
      next++;
      return piece.length > 0;
    }
  }
}
