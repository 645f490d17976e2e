// Owns the least a language server can be: it answers every request with nothing. Start and round trip are measured against it.
let received = Buffer.alloc(0);

process.stdin.on('data', (data) => {
  received = Buffer.concat([received, data]);
  for (;;) {
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(received.toString('latin1', 0, end))?.[1]);
    if (received.length < end + 4 + length) return;
    const message = JSON.parse(received.toString('utf8', end + 4, end + 4 + length));
    received = received.subarray(end + 4 + length);
    if (message.method === 'exit') process.exit(0);
    if (message.id === undefined) continue;
    const body = JSON.stringify({ jsonrpc: '2.0', id: message.id, result: { capabilities: {} } });
    process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
});
