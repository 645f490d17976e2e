// Owns what `hugo-author --help` says.

export const helpText = `Usage:
  hugo-author check [DIR]    check the posts of the Hugo site in, around or below DIR (default: here);
                             DIR may also be a single post
  hugo-author rules          list the codes of all rules, with their levels (--format json: as JSON)
  hugo-author lsp --stdio    serve an editor over standard input and output

Options of check:
  --format text|json|github|sarif   how to say it (default: text)
  --hugo-version X                  check for this version of Hugo, such as 0.152.2
  --rule CODE=LEVEL                 error, warning, information, hint or off; may be repeated;
                                    hugo-author rules lists the codes
  --hints                           show hints as well (text, github)

  --help, --version

Rules and version are also taken from .vscode/settings.json (hugoAuthor.rules.*, hugoAuthor.hugoVersion), so that
the command says what the editor says.

Exit status: 0 nothing found, 1 warnings or errors found, 2 could not check.
`;
