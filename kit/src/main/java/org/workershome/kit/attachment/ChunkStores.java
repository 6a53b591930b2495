package org.workershome.kit.attachment;

import jakarta.inject.Singleton;

/** The store of each file, and that of new ones. */
@Singleton
class ChunkStores {
  private final DatabaseChunks database;
  private final S3Chunks s3;
  private final StoreKind forNewFiles;

  ChunkStores(DatabaseChunks database, S3Chunks s3, AttachmentConfig config) {
    this.database = database;
    this.s3 = s3;
    this.forNewFiles = config.store();
  }

  StoreKind forNewFiles() {
    return forNewFiles;
  }

  ChunkStore of(StoreKind kind) {
    return switch (kind) {
      case DATABASE -> database;
      case S3 -> s3;
    };
  }
}
