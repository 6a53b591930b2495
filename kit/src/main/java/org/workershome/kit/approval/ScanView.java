package org.workershome.kit.approval;

/** The file on which a signature or minutes rest: an attachment of the approval. */
record ScanView(String attachmentId, String sha256) {}
