;;; drive.el --- Uses Emacs as a person would  -*- lexical-binding: t -*-
;; Writes what was seen to the file that DRIVE_RESULT names. The answers to its questions are lines of the input. Works in
;; Emacs 28 and later.

(require 'json)
(require 'flymake)

(defvar drive-seen nil "What was seen, as an alist.")

(defun drive-see (key value)
  "Remember VALUE under KEY."
  (push (cons key value) drive-seen))

(defun drive-wait (what test)
  "Wait for WHAT until TEST returns non-nil, which is returned."
  (let ((end (+ (float-time) (string-to-number (getenv "DRIVE_PATIENCE")))) result)
    (while (not (setq result (funcall test)))
      (when (> (float-time) end) (error "Waited for %s" what))
      (accept-process-output nil 0.05))
    result))

(defun drive-findings ()
  "Return the messages of all findings in this buffer."
  (sort (mapcar #'flymake-diagnostic-text (flymake-diagnostics)) #'string<))

(defun drive-log (by-name)
  "Run the command for logging, which reads its line from the input of Emacs."
  (condition-case problem
      (let ((current-prefix-arg by-name))
        (call-interactively #'touchbase-log))
    (user-error (error-message-string problem))))

(defun drive ()
  "Open a note and use each feature once."
  (find-file "People/dana.md")
  ;; A command loop would run it.
  (run-hooks 'post-command-hook)
  (drive-wait "the server" #'eglot-current-server)
  (drive-see 'findings (vconcat (drive-wait "findings" #'drive-findings)))

  (goto-char (point-min))
  (search-forward "name: D")
  (let (hover)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
    (drive-see 'hover (substring-no-properties (drive-wait "the hover" (lambda () hover)))))

  (search-forward "voicm")
  (let ((before (buffer-string))
        ;; As after a key, so that the menu is in the minibuffer.
        (last-nonmenu-event ?a))
    (eglot-code-actions (point) (point) nil t)
    (drive-wait "the quick fix" (lambda () (not (equal before (buffer-string))))))

  (drive-see 'notices (vconcat (mapcar #'drive-log '(nil (4) nil))))
  (save-some-buffers t))

(condition-case problem (drive)
  (error (drive-see 'problem (error-message-string problem))))
(with-temp-file (getenv "DRIVE_RESULT")
  (insert (json-encode drive-seen)))
(kill-emacs 0)
