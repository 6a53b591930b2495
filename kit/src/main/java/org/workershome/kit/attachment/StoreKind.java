package org.workershome.kit.attachment;

/** Where the content of a file lies. */
enum StoreKind {
  DATABASE,
  S3
}
