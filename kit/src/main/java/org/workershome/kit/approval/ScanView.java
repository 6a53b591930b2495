package org.workershome.kit.approval;

/** Where the scan of a signature is, and its hash. */
record ScanView(String reference, String sha256) {}
