type QrCodeProps = { size: number; path: string; label: string };

/** A QR code as the server drew it: a path over a square of `size` fields, with the margin that cameras want. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className="qr-code__paper" width={size} height={size} />
      <path d={path} />
    </svg>
  );
}
