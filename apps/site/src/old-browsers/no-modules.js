// For browsers that know no modules (Chrome before 61): they run this and none of our other scripts. Others leave it.
for (const notice of document.querySelectorAll("[data-old-browser]")) notice.hidden = false;
